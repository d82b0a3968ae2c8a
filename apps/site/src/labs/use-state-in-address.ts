import { useLayoutEffect, useState } from 'preact/hooks'

/** What a lab is set to: texts by name. */
type Settings = Readonly<Record<string, string>>

/** The settings that the address names; those it does not name are as they were. */
const inAddress = <S extends Settings>(start: S): S => {
  const said = new URLSearchParams(location.hash.slice(1))
  const named = Object.keys(start).flatMap((name) => {
    const value = said.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { ...start, ...Object.fromEntries(named) }
}

/** After the `#`, so that nothing a reader types leaves the machine. */
const keepInAddress = (start: Settings, settings: Settings): void => {
  const changed = Object.entries(settings).filter(([name, value]) => value !== start[name])
  const said = new URLSearchParams(changed.map(([name, value]) => [name, value]))
  const { pathname, search } = location
  history.replaceState(history.state, '', `${pathname}${search}${said.size > 0 ? `#${said}` : ''}`)
}

/**
 * The settings of a lab, kept in the address: a link to it is a link to what it shows.
 *
 * @param start What stands in the page as it was built.
 */
export const useStateInAddress = <S extends Settings>(
  start: S,
): readonly [S, (change: Partial<S>) => void] => {
  const [settings, set] = useState(start)
  // before anybody can type: what is typed would take the place of what the address says
  useLayoutEffect(() => {
    const read = () => set(inAddress(start))
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [start])
  const change = (changes: Partial<S>): void => {
    const next = { ...settings, ...changes }
    keepInAddress(start, next)
    set(next)
  }
  return [settings, change]
}
