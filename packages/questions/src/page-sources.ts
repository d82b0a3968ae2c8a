import type { AroundRow, PageQuantity, PageSources, RowFacts } from '@longhand/marking'
import { hasIssues, type PlacedLayer, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { askedInWords } from './asked-in-words.ts'
import { isOfOthers } from './is-of-others.ts'
import { layerNamed, layerQuestion } from './layer-named.ts'
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
        row: (facts, pageSays) => {
          const named = layerNamed(network, facts.words)
          const layer = named ?? layerLike(network, facts)
          const question = layer && layerQuestion(network, `${layer.of}.${facts.quantity}`)
          // a page about several networks has rows of the others too
          const isOther = named !== undefined && !isLike(network, named, facts)
          return question === undefined || isOther
            ? convolutionOf(facts)
            : { question, isCertain: !isOfOthers(network, pageSays) }
        },
        asked: (words, pageSays) => askedInWords(words, network, isOfOthers(network, pageSays)),
      }

/** The one layer with this kernel and so many filters; several of them cannot be told apart. */
const layerLike = (network: PlacedNetwork, facts: RowFacts): PlacedLayer | undefined => {
  const { kernel, filters } = facts
  if (kernel === undefined || filters === undefined) return undefined
  const { find } = networkSheet(network)
  const found = network.layers.filter(
    (layer) => find(`${layer.of}.filters`) && isLike(network, layer, facts),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Whether a layer has the kernel and the filters that a row states. */
const isLike = (
  network: PlacedNetwork,
  { of }: PlacedLayer,
  { kernel, filters }: RowFacts,
): boolean => {
  const { find } = networkSheet(network)
  const has = (term: string, stated: number | undefined): boolean => {
    const known = find(`${of}.${term}`)?.value
    return stated === undefined || known === undefined || known === stated
  }
  return (
    has('kernelHeight', kernel?.[0]) && has('kernelWidth', kernel?.[1]) && has('filters', filters)
  )
}

/** Rows that state no ordinary convolution, though they have a window and channels. */
const otherRows =
  /^(?:dw|dwconv|mbconv|fused|coord|deform|gated|masked|octave|ghost|sep|separable|group|deconv|up-?conv|trans|max|avg|average|mean|global|.*pool|local|bn|.*norm|res|skip|bottleneck|dense|fc|linear|mlp|ffn|se(?![a-z])|mha|qkv)|^g\d+$|^groups?\d+$|conv.*(?:transpose|dw|[13]d)|depth-?wise|lstm|gru|rnn|atte?n|embed|[._-](?:bn|dw|sep)(?:[._\d-]|$)/

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
  const question = hasIssues(network) ? undefined : layerQuestion(network.value, 'conv.parameters')
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
