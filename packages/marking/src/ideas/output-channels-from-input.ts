import { as, type Expression, product, type Rewrite } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { inputDepth } from '../nearby.ts'
import { follows } from '../rework.ts'

/** Lines that state a shape, or multiply its sizes. */
const statesShape = follows('layer-activations', 'output-axis')

/** Another number for the filters of a layer, where they are the channels that it puts out. */
const otherChannels =
  (by: (read: Expression, filters: Expression) => Expression): Rewrite =>
  (node, sheet, owner) => {
    const isOutput = node.type === 'quantity' && node.term === 'filters' && node.role === undefined
    if (!isOutput || owner === undefined || !statesShape(owner)) return undefined
    const read = inputDepth(node.of, sheet)
    return read && by(read, node)
  }

/** Lets the channels that come in decide how many go out. */
export const outputChannelsFromInput: Idea = {
  id: 'output-channels-from-input',
  title: 'Output channels from the input’s',
  believes:
    'The learner lets every filter give one channel for each that it reads, or lets the channels stay as they came.',
  says: ({ part, near }) => {
    const filters = part('filters') ?? near('filters')
    return `You worked the output channels out from the channels that come in. ${filters === undefined ? 'The filters alone decide' : `The ${filters} filters alone decide`}: each reads all channels and gives one.`
  },
  wayBack:
    'Follow one filter: at each position it adds up what it sees in all channels, and that is one number. So it gives one channel.',
  example: { subject: 'alexnet', quantity: 'conv1.output.channels' },
  rewrites: [
    otherChannels((read, filters) => as('filters', product([read, filters]))),
    otherChannels((read) => read),
  ],
}
