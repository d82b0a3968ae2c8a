const escaped = (key: string): string => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where a key ends that is written as a whole word, the so-manieth from a place on. */
const endOf = (text: string, key: string, from: number, times: number): number | undefined => {
  const found = text.slice(from).matchAll(new RegExp(`(?<![\\w-])${escaped(key)}(?![\\w-])`, 'g'))
  const match = [...found][times]
  return match === undefined ? undefined : from + match.index + key.length
}

const isPlace = (key: string | undefined): key is string => key !== undefined && /^\d+$/.test(key)

/**
 * The line of a text, from 1, that a path leads to: that of its last key that is written there.
 *
 * The text is only searched, so it may be JSON or YAML. A key that is missing leads to what should
 * hold it; the third of a list is found by the third of the key that follows.
 *
 * @example lineOf('name: a\nlayers:\n  - kind: x\n  - kind: y', 'layers[1].kind') // 4
 */
export const lineOf = (text: string, path: string): number => {
  const stated = /^line (\d+)/.exec(path)?.[1]
  if (stated !== undefined) return Number(stated)
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '')
  const place = keys.reduce((from, key, i) => {
    const before = keys[i - 1]
    if (isPlace(key)) return from
    return endOf(text, key, from, isPlace(before) ? Number(before) : 0) ?? from
  }, 0)
  return text.slice(0, place).split('\n').length
}
