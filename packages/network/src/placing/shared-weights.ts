import type { Weight } from '../facts.ts'
import type { Issue } from '../issue.ts'
import type { PlacedLayer } from '../layer-kinds.ts'
import type { Layer } from '../network.ts'
import { quoted } from '../schema/quoted.ts'

/** The layers by name. */
export type LayersByName = ReadonlyMap<string, Layer>

/** A further use of a layer has that layer's settings where it states none. */
export const withSharedConfig = (layer: Layer, byName: LayersByName): Layer => {
  const first = byName.get(layer.shares ?? '')
  const config = layer.config ?? (first?.kind === layer.kind ? first.config : undefined)
  return config === undefined ? layer : { ...layer, config }
}

/** A further use with the weights of the layer that it shares. */
export const sharing = (layer: PlacedLayer, first: PlacedLayer | undefined): PlacedLayer => ({
  ...layer,
  weights: Object.fromEntries(
    Object.entries(layer.weights).map(([name, weight]): [string, Weight] => [
      name,
      { ...(first?.weights[name] ?? weight), uses: weight.uses },
    ]),
  ),
})

/** Further uses of what is no layer, of another kind, or of a layer that is itself a further use. */
export const sharingIssues = (layers: readonly Layer[], byName: LayersByName): readonly Issue[] =>
  layers.flatMap(({ name, kind, shares }): readonly Issue[] => {
    if (shares === undefined) return []
    const first = byName.get(shares)
    if (first !== undefined && first.shares === undefined && first.kind === kind) return []
    return [
      {
        path: `${name}.shares`,
        expected: `the first use of a ${kind} layer`,
        received: first === undefined ? quoted(shares) : described(first),
        try: 'Name the layer whose weights it uses again.',
      },
    ]
  })

const described = ({ name, kind, shares }: Layer): string =>
  `${quoted(name)}, ${shares === undefined ? `a ${kind} layer` : 'a further use itself'}`

/** A further use whose weights would have other sizes. */
export const unlikeWeights = (layer: PlacedLayer, first: PlacedLayer): readonly Issue[] => {
  const here = sizesOf(layer)
  const there = sizesOf(first)
  return here === there
    ? []
    : [
        {
          path: `${layer.name}.shares`,
          expected: `weights as those of ${first.name}: ${there || 'none'}`,
          received: here || 'none',
          try: 'Give it an input with as many channels or features, and the same settings.',
        },
      ]
}

const sizesOf = ({ weights }: PlacedLayer): string =>
  Object.entries(weights)
    .map(([name, { shape }]) => `${name} ${shape.map(({ value }) => value).join('×')}`)
    .join(', ')
