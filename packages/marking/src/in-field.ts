import { plays, type Test } from '@longhand/derivation'

/** The receptive field of the layer before, in the line of a receptive field. */
export const inField: Test = plays('receptive-field')
