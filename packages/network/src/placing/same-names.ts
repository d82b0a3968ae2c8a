import type { Issue } from '../issue.ts'
import { quoted } from '../schema/quoted.ts'

/** Names that stand more than once. */
export const sameNames = (names: readonly string[]): readonly Issue[] => {
  const known = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) {
    if (known.has(name)) twice.add(name)
    known.add(name)
  }
  return [...twice].map((name) => ({
    path: name,
    expected: 'each name once',
    received: `${quoted(name)} more than once`,
    try: 'Give every layer and input a name of its own.',
  }))
}
