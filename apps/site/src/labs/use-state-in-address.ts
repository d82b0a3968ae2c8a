import { useLayoutEffect, useState } from 'preact/hooks'
import { packText, unpackText } from './long-text.ts'

/** What a lab is set to: texts by name. */
type Settings = Readonly<Record<string, string>>

/** The settings of a lab, how to change them, and whether the address holds all of them. */
type StateInAddress<S extends Settings> = readonly [
  settings: S,
  change: (change: Partial<S>) => void,
  isKept: boolean,
]

/** The settings that the address names; those it does not name are as they were. */
const inAddress = <S extends Settings>(start: S): S => {
  const said = new URLSearchParams(location.hash.slice(1))
  const named = Object.keys(start).flatMap((name) => {
    const written = said.get(name)
    const value = written === null ? undefined : unpackText(written)
    return value === undefined ? [] : [[name, value]]
  })
  return { ...start, ...Object.fromEntries(named) }
}

/** After the `#`, so that nothing a reader types leaves the machine. @returns Whether all is in it. */
const keepInAddress = (start: Settings, settings: Settings): boolean => {
  const changed = Object.entries(settings).filter(([name, value]) => value !== start[name])
  const written = changed.map(([name, value]) => [name, packText(value)] as const)
  const said = new URLSearchParams(
    written.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const { pathname, search } = location
  history.replaceState(history.state, '', `${pathname}${search}${said.size > 0 ? `#${said}` : ''}`)
  return written.every(([, value]) => value !== undefined)
}

/**
 * The settings of a lab, kept in the address: a link to it is a link to what it shows.
 *
 * @param start What stands in the page as it was built.
 */
export const useStateInAddress = <S extends Settings>(start: S): StateInAddress<S> => {
  const [settings, set] = useState(start)
  const [isKept, setKept] = useState(true)
  // before anybody can type: what is typed would take the place of what the address says
  useLayoutEffect(() => {
    const read = () => set(inAddress(start))
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [start])
  const change = (changes: Partial<S>): void => {
    const next = { ...settings, ...changes }
    setKept(keepInAddress(start, next))
    set(next)
  }
  return [settings, change, isKept]
}
