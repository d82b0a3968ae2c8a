import { directlyIn, type Rewrite, strike } from '@longhand/derivation'
import { biasTerm } from './places.ts'

/** A count in which biases are left out: a convention where it was asked for, an idea where not. */
export const withoutBiases: Rewrite = strike(biasTerm, directlyIn('sum'))
