import { type Checked, hasIssues } from '@longhand/network'
import { useRef } from 'preact/hooks'

/** The last value that was right: what a lab shows while something typed is not, or not read yet. */
export const useLast = <T>(checked: Checked<T> | undefined): T | undefined => {
  const last = useRef<T>()
  if (checked && !hasIssues(checked)) last.current = checked.value
  return last.current
}
