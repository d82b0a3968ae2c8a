import { type Address, derive, type Expression, quantity, quotient } from '@longhand/derivation'
import type { Misfit } from '../kind.ts'

/** A group must hold whole channels and whole filters. */
export const groupMisfits = (
  groups: number,
  counts: Readonly<Record<string, number>>,
): readonly Misfit[] =>
  Object.entries(counts)
    .filter(([, count]) => count % groups > 0)
    .map(([what, count]) => ({
      field: 'groups',
      expected: `a number that divides the ${count} ${what}`,
      received: String(groups),
      try: `Use 1, or a divisor of ${Object.keys(counts).length > 1 ? 'both the' : 'the'} ${Object.keys(counts).join(' and the ')}.`,
    }))

/** The input channels that one filter reads. */
export const channelsPerGroup = (of: Address, channels: Expression, groups: number): Expression =>
  groups === 1
    ? channels
    : derive({
        rule: 'group-channels',
        because: 'a filter reads the channels of its own group',
        term: 'group-channels',
        of,
        formula: quotient(channels, quantity('groups', groups, of)),
      })

/** The filters of one group. */
export const filtersPerGroup = (of: Address, filters: Expression, groups: number): Expression =>
  groups === 1
    ? filters
    : derive({
        rule: 'group-filters',
        because: 'an input channel reaches the filters of its own group',
        term: 'group-filters',
        of,
        formula: quotient(filters, quantity('groups', groups, of)),
      })
