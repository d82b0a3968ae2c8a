import { useEffect, useState } from 'preact/hooks'

/** A part of a lab that is fetched when it is first needed; undefined until it is there. */
export const useLoaded = <T>(load: () => Promise<T>, isNeeded: boolean): T | undefined => {
  const [loaded, set] = useState<{ readonly value: T }>()
  useEffect(() => {
    if (isNeeded && loaded === undefined) load().then((value) => set({ value }))
  }, [isNeeded, loaded, load])
  return loaded?.value
}
