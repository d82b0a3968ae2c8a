import { useLayoutEffect } from 'preact/hooks'

/** ← and → step back and on, but not in a field, where they move the cursor. */
export const useArrows = (step: (by: number) => void): void => {
  // before the next key: one pressed quickly would step from where the last one began
  useLayoutEffect(() => {
    const press = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey) return
      if (target instanceof Element && target.matches('input, select, textarea, .scrollx')) return
      if (key === 'ArrowRight') step(1)
      if (key === 'ArrowLeft') step(-1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [step])
}
