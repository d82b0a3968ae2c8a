import { type Quantity, quantity } from '@longhand/derivation'

/** A number that stands nowhere in the right working. */
export const mistaken = (value: number): Quantity => quantity('mistaken', value)
