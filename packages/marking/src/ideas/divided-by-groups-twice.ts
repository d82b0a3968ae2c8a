import { isTerm, quotient } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { rework } from '../rework.ts'

/** Divides both channels by the groups. */
export const dividedByGroupsTwice: Idea = {
  id: 'divided-by-groups-twice',
  title: 'Divided by the groups twice',
  believes: 'The learner divides both the input channels and the filters by the number of groups.',
  says: ({ part }) => {
    const groups = part('groups')
    return `You divided by the ${groups ?? 'number of'} groups twice. A group has fewer channels and fewer filters, but there are as many groups: one division is undone.`
  },
  wayBack:
    'Count one group, with its own channels and its own filters. Then multiply by the number of groups.',
  example: { subject: 'alexnet-2012', quantity: 'conv2.parameters' },
  rewrites: [
    rework(isTerm('kernel'), (line, sheet) => {
      const groups = nearby(line.of, sheet, 'groups')?.[0]
      return groups && quotient(line.formula, groups)
    }),
  ],
}
