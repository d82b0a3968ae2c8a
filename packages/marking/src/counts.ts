import { directlyIn, isTerm, plays, type Test, type Where } from '@longhand/derivation'

/** Lines that count what a layer keeps. */
export const countsParameters: Test = isTerm('parameters', 'trainable', 'weights-only')

/** Lines that count what a layer keeps or does. */
export const counts: Test = isTerm('parameters', 'trainable', 'weights-only', 'connections', 'macs')

/** A tensor's size times its uses. */
export const isUses: Test = plays('weight-uses')

const isSum = directlyIn('sum')

/** Where a tensor's size is counted: as a term, or times its uses. */
export const whereCounted: Where = (parent) => isSum(parent) || isUses(parent)

/** Channels as a filter reads them, in whatever part. */
export const readsChannels: Test = plays('input-channels', 'group-channels', 'inputs')
