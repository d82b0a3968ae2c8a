import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Lets every filter read every channel though there are groups. */
export const groupsIgnored: Idea = {
  id: 'groups-ignored',
  title: 'Groups ignored',
  believes: 'The learner counts a grouped convolution as an ordinary one.',
  says: ({ part }) => {
    const groups = part('groups')
    return `You let every filter read all channels. With ${groups ?? 'several'} groups, a filter reads only the channels of its own group.`
  },
  wayBack: 'Draw the groups as separate convolutions side by side, and count one of them.',
  example: { subject: 'alexnet-2012', quantity: 'conv2.parameters' },
  source: 'Artificial Intelligence Stack Exchange 11768',
  rewrites: [strike(plays('groups'), directlyIn('quotient'))],
}
