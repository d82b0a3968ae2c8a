import type { Fault } from './fault.ts'
import type { Piece, Prose } from './prose.ts'

/** Years and powers of two are names, not results. */
const names = /\b(?:19|20)\d\d\b/g

/** A number that somebody worked out: three digits or more, or a decimal. */
const result = /\d[\d,.]*\d{2,}|\d+\.\d+/g

const inPiece = ({ line, text, isGiven }: Piece): readonly Fault[] => {
  if (isGiven) return []
  return text.split('\n').flatMap((words, i) =>
    (words.replace(names, '').match(result) ?? []).map((number) => ({
      file: 'index.mdx',
      line: line + i,
      says: `"${number}" is typed in. Let <Value of="…" /> name the quantity, or move it into <Ask>.`,
    })),
  )
}

/** Numbers that are typed in where a component would work them out. */
export const typedIn = ({ words, formulas }: Prose): readonly Fault[] =>
  [...words, ...formulas].flatMap(inPiece)
