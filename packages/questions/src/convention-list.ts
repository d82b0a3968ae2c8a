import { suffixConventions } from '@longhand/marking'
import { countConventions } from './conventions.ts'
import { useConventions } from './of-one-use.ts'
import { variants } from './problem-variants.ts'
import { towerConventions } from './two-towers.ts'
import { inputConventions } from './with-input.ts'

/** A convention under which an answer may be right. */
export interface NamedConvention {
  /** As answers name it: `weights-only`. */
  readonly id: string
  /** When such an answer is right, in a sentence. */
  readonly says: string
}

const named = (sentences: Readonly<Record<string, string>>): readonly NamedConvention[] =>
  Object.entries(sentences).map(([id, says]) => ({ id, says }))

/**
 * Every convention that marking knows: of counts, of backpropagation, of how numbers are written.
 *
 * @example conventionList.some(({ id }) => id === 'weights-only') // true
 */
export const conventionList: readonly NamedConvention[] = [
  ...named(countConventions),
  ...named(towerConventions),
  ...named(useConventions),
  ...named(inputConventions),
  ...variants.map(({ id, says }) => ({ id, says })),
  ...named(suffixConventions),
]
