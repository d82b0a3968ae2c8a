import type { Work } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import type { Question } from '@longhand/marking'
import type { Checked, PlacedNetwork } from '@longhand/network'
import type { SubjectData } from '~/answer/subject-data.ts'

/** What quantities are asked of: a network, or a problem. */
export interface Subject {
  /** The same as plain data, for the browser. */
  readonly data: SubjectData
  readonly network: PlacedNetwork
  /** The numbers of a problem; a network has none. */
  readonly work?: Work
  readonly derivation: (quantity: string) => Checked<Derivation>
  readonly question: (quantity: string) => Checked<Question>
}
