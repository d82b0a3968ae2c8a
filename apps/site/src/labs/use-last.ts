import { type Checked, hasIssues } from '@longhand/network'
import { useRef } from 'preact/hooks'

/**
 * The last value that was right: what a lab shows while something typed is not, or not read yet.
 *
 * @param isOver Whether nothing is asked for any more, so that nothing is kept.
 */
export const useLast = <T>(checked: Checked<T> | undefined, isOver = false): T | undefined => {
  const last = useRef<T>()
  if (isOver) last.current = undefined
  if (checked && !hasIssues(checked)) last.current = checked.value
  return last.current
}
