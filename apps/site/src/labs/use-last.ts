import { type Checked, hasIssues } from '@longhand/network'
import { useRef } from 'preact/hooks'

/** The last value that was right: what a lab shows while something typed is not. */
export const useLast = <T>(checked: Checked<T>): T | undefined => {
  const last = useRef<T>()
  if (!hasIssues(checked)) last.current = checked.value
  return last.current
}
