import type { AroundRow, PageQuantity, PageSources, Question, RowFacts } from '@longhand/marking'
import { hasIssues, type PlacedLayer, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { countQuestion } from './count-question.ts'
import { networkSheet } from './network-sheet.ts'
import { otherCounts } from './other-counts.ts'
import { readsAllChannels } from './reads-all-channels.ts'

/**
 * What a page of claims is held against: a network, if it is about one, and else convolutions as
 * its tables state them.
 */
export const pageSources = (network?: PlacedNetwork): PageSources =>
  network === undefined
    ? { row: convolutionOf }
    : {
        row: (facts) => {
          const layer = layerNamed(network, facts.words) ?? layerLike(network, facts)
          const question = layer && questionOf(network, `${layer.of}.${facts.quantity}`)
          // a page about several networks has rows of the others too
          return question === undefined ? convolutionOf(facts) : { question, isCertain: true }
        },
        asked: (words) => askedBy(words, network),
      }

const questionOf = (network: PlacedNetwork, quantity: string): Question | undefined => {
  const question = countQuestion(network, quantity)
  return hasIssues(question) ? undefined : question.value
}

const layerNamed = (
  { layers }: PlacedNetwork,
  words: readonly string[],
): PlacedLayer | undefined => {
  const found = layers.filter(({ name }) => words.includes(name.toLowerCase()))
  return found.length === 1 ? found[0] : undefined
}

/** The one layer with this kernel and so many filters; several of them cannot be told apart. */
const layerLike = (
  network: PlacedNetwork,
  { kernel, filters }: RowFacts,
): PlacedLayer | undefined => {
  if (kernel === undefined || filters === undefined) return undefined
  const { find } = networkSheet(network)
  const found = network.layers.filter(
    ({ of }) =>
      find(`${of}.kernelHeight`)?.value === kernel[0] &&
      find(`${of}.kernelWidth`)?.value === kernel[1] &&
      find(`${of}.filters`)?.value === filters,
  )
  return found.length === 1 ? found[0] : undefined
}

const quantities: readonly (readonly [RegExp, string])[] = [
  [/^(param(eter)?s?|weights?)$/, 'parameters'],
  [/^connections?$/, 'connections'],
  [/^(macs?|multiplications?|multiply-accumulates?|mult-adds?)$/, 'macs'],
]

/** What words ask of a network, if they name both a layer, or the total, and a quantity. */
const askedBy = (words: readonly string[], network: PlacedNetwork): Question | undefined => {
  const quantity = quantities.find(([meant]) => words.some((word) => meant.test(word)))?.[1]
  if (quantity === undefined) return undefined
  const layer = layerNamed(network, words)
  if (layer !== undefined) return questionOf(network, `${layer.of}.${quantity}`)
  return words.includes('total') ? questionOf(network, `total.${quantity}`) : undefined
}

/** Rows that state no ordinary convolution, though they have a window and channels. */
const otherRows =
  /^(?:dw|dwconv|sep|separable|group|deconv|up-?conv|trans|max|avg|average|mean|global|.*pool|local|bn|.*norm|res|skip|bottleneck|dense|fc|linear|mlp|ffn|se(?![a-z])|mha|qkv)|^g\d+$|^groups?\d+$|conv.*(?:transpose|dw|[13]d)|depth-?wise|lstm|gru|rnn|atte?n|embed|[._-](?:bn|dw|sep)(?:[._\d-]|$)/

/** Rows that stand for several layers, where they name no single convolution. */
const severalLayers = /^(?:fire|inception|block|module|stage|unit)[\d._-]*[a-z]?$/

const isOther = (words: readonly string[]): boolean =>
  words.some((word) => otherRows.test(word)) ||
  (words.some((word) => severalLayers.test(word)) && !words.some((word) => /conv/.test(word)))

/** A row that states a convolution; where it leaves out what it reads, the row above may say it. */
const convolutionOf = ({ words, kernel, filters, inputs, above, quantity }: RowFacts) => {
  const channels = inputs ?? above
  const counts: PageQuantity = 'parameters'
  if (kernel === undefined || filters === undefined || channels === undefined) return undefined
  if (quantity !== counts || isOther(words)) return undefined
  const [height, width] = kernel
  const network = placeNetwork({
    name: 'row',
    input: { type: 'image', height, width, channels },
    layers: [{ kind: 'conv2d', name: 'conv', config: { filters, kernelSize: [height, width] } }],
  })
  const question = hasIssues(network) ? undefined : questionOf(network.value, 'conv.parameters')
  const others = (around: AroundRow) =>
    otherCounts({
      kernel,
      inputs: channels,
      filters,
      words,
      mayBeDepthwise: !readsAllChannels(words, around),
    })
  return question && { question, isCertain: inputs !== undefined, others }
}
