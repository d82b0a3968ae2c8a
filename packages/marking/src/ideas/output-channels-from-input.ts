import { type Expression, product, type Rewrite } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { inputDepth } from '../nearby.ts'
import { follows, rework } from '../rework.ts'

type Other = (read: Expression, filters: Expression) => Expression

/** Other channels in the lines that state a shape, or multiply its sizes. */
const otherChannels = (by: Other): Rewrite =>
  rework(follows('layer-activations', 'output-axis'), ({ formula }, sheet) => {
    const sizes = formula.type === 'product' ? formula.factors : [formula]
    const others = sizes.map((size) => {
      const isFilters =
        size.type === 'quantity' && (size.term === 'filters' || size.term === 'units')
      const read = isFilters ? inputDepth(size.of, sheet) : undefined
      return read === undefined ? size : by(read, size)
    })
    if (others.every((size, i) => size === sizes[i])) return undefined
    const [only = formula] = others
    return formula.type === 'product' ? product(others) : only
  })

/** Lets the channels that come in decide how many go out. */
export const outputChannelsFromInput: Idea = {
  id: 'output-channels-from-input',
  title: 'Output channels from the input’s',
  believes:
    'The learner lets every filter give one channel for each that it reads, or lets the channels stay as they came.',
  says: ({ part, near }) => {
    const units = part('units') ?? near('units')
    if (units !== undefined)
      return `You worked the output out from the features that come in. The ${units} units alone decide: each reads all features and gives one number.`
    const filters = part('filters') ?? near('filters')
    return `You worked the output channels out from the channels that come in. ${filters === undefined ? 'The filters alone decide' : `The ${filters} filters alone decide`}: each reads all channels and gives one.`
  },
  wayBack:
    'Follow one filter: at each position it adds up what it sees in all channels, and that is one number. So it gives one channel.',
  example: { subject: 'alexnet', quantity: 'conv1.output.channels' },
  rewrites: [
    otherChannels((read, filters) => product([read, filters])),
    otherChannels((read) => read),
  ],
}
