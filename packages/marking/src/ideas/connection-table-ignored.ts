import { plays, product, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'

/** Lets every filter of a partly connected layer read every map. */
export const connectionTableIgnored: Idea = {
  id: 'connection-table-ignored',
  title: 'Every filter given every map',
  believes:
    'The learner lets every filter read all maps where a table says which of them it reads.',
  says: ({ part }) => {
    const links = part('links')
    return `You connected every filter with every map. In this layer a table says which maps a filter reads${links === undefined ? '' : `: ${links} links in all`}.`
  },
  wayBack: 'Count the crosses in the table: each is one kernel slice.',
  example: { subject: 'lenet-5', quantity: 'C3.parameters' },
  source: 'walk-throughs of LeNet-5; the table is table I of LeCun 1998',
  rewrites: [
    replace(plays('links'), (links, _, sheet) => {
      const found = 'of' in links ? nearby(links.of, sheet, 'input.channels', 'filters') : undefined
      return found && product(found)
    }),
  ],
}
