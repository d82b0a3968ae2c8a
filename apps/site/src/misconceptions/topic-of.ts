import { problemNamed } from '@longhand/examples'
import type { Idea } from '@longhand/marking'

/** How the address of a quantity ends, and what it belongs to. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:parameters|trainable)$/, 'Counting parameters'],
  [/\boutput(?:\.|$)/, 'Output sizes'],
  [/\b(?:connections|macs|flops|activations)$/, 'Connections and work'],
  [/\breceptiveField/, 'Receptive fields'],
]

const memory = 'Memory'
const backwards = 'Backpropagation'

/** What ideas are about, in the order in which they are listed. */
export const topics: readonly string[] = [...endings.map(([, topic]) => topic), memory, backwards]

/** What an idea is about: one of the topics. */
export const topicOf = ({ example }: Idea): string => {
  if (problemNamed(example.subject) !== undefined) return backwards
  const isPrint = /^(?:memory|torchsummary)\b/.test(example.quantity)
  const found = endings.find(([pattern]) => pattern.test(example.quantity))
  return isPrint || found === undefined ? memory : found[1]
}
