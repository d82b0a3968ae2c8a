import { useEffect } from 'preact/hooks'
import { loadTexSetter } from './tex-setter.ts'

/** Signs that somebody is about to change what stands on the page. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const

/** Fetches what sets formulas at the first sign that somebody uses the page, not before. */
export const useTexSoon = (): void => {
  useEffect(() => {
    const used = new AbortController()
    const load = () => {
      used.abort()
      loadTexSetter()
    }
    for (const sign of signs) addEventListener(sign, load, { signal: used.signal })
    return () => used.abort()
  }, [])
}
