import {
  type Checked,
  hasIssues,
  type Issue,
  type Layer,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import { type Field, positionsIn, receptiveFields } from '@longhand/parameters'

/** Kernel, stride and dilation of a layer, as they were typed. */
export type LayerText = readonly [kernel: string, stride: string, dilation: string]

/** The layers in a text. @example layersIn('3 1 1; 3 2 1').length // 2 */
export const layersIn = (text: string): readonly LayerText[] =>
  text.split(';').map((layer) => {
    const [kernel = '', stride = '1', dilation = '1'] = layer.trim().split(/\s+/)
    return [kernel, stride, dilation]
  })

export const layersText = (layers: readonly LayerText[]): string =>
  layers.map((layer) => layer.join(' ')).join('; ')

const sizeOf = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text)

/** Positions of the input that are drawn. */
const width = 24

/** More layers than these see more than is drawn. */
export const mostLayers = 5

const networkOf = (layers: readonly LayerText[], steps: number): Checked<PlacedNetwork> =>
  placeNetwork({
    name: 'layers',
    input: { type: 'sequence', steps, features: 1 },
    layers: layers.map(
      ([kernel, stride, dilation], i): Layer => ({
        kind: 'conv1d',
        name: `conv${i + 1}`,
        config: {
          filters: 1,
          kernelSize: sizeOf(kernel),
          strides: sizeOf(stride),
          dilationRate: sizeOf(dilation),
        },
      }),
    ),
  })

/** A layer as it is drawn: how many positions, and which of them the chosen output sees. */
export interface DrawnRow {
  readonly name: string
  readonly positions: number
  readonly seen: ReadonlySet<number>
}

/** Layers of windows, and what an output of the last sees of each. */
export interface FieldRows {
  /** From the input to the last layer. */
  readonly rows: readonly DrawnRow[]
  /** What an output of each layer sees of the input. */
  readonly fields: readonly { readonly name: string; readonly field: Field }[]
  readonly unit: number
}

const tooMany: Issue = {
  path: 'layers',
  expected: `at most ${mostLayers} layers`,
  received: 'more',
  try: 'Take some of them away.',
}

const stepsOf = (network: PlacedNetwork): readonly number[] =>
  [...network.inputs, ...network.layers].map(({ output }) =>
    output.type === 'sequence' ? Number(output.steps.value) : 0,
  )

const seenBy = (layers: readonly LayerText[], steps: number, unit: number): ReadonlySet<number> => {
  const last = layers.length
  if (last === 0) return new Set([unit])
  const network = networkOf(layers, steps)
  const field = hasIssues(network)
    ? undefined
    : receptiveFields(network.value, 'steps').get(`conv${last}`)
  if (field === undefined || 'unknown' in field) return new Set()
  const moved = unit * Number(field.jump.value)
  return new Set(
    field.seen.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i + moved),
    ),
  )
}

/** What an output of the last layer sees, layer by layer, or what is wrong with the layers. */
export const fieldRows = (layers: readonly LayerText[], typed: string): Checked<FieldRows> => {
  if (layers.length > mostLayers) return { issues: [tooMany] }
  const network = networkOf(layers, width)
  if (hasIssues(network)) return network
  const steps = stepsOf(network.value)
  const unit = Math.min((steps.at(-1) ?? 1) - 1, Math.max(0, Number.parseInt(typed, 10) || 0))
  const fields = receptiveFields(network.value, 'steps')
  return {
    value: {
      unit,
      rows: steps.map((positions, i) => ({
        name: i === 0 ? 'input' : `conv${i}`,
        positions,
        seen: seenBy(layers.slice(i), positions, unit),
      })),
      fields: network.value.layers.flatMap(({ name }) => {
        const field = fields.get(name)
        return field === undefined || 'unknown' in field ? [] : [{ name, field }]
      }),
    },
  }
}

/** How many positions of the input a field holds, holes left out. */
export const heldBy = ({ seen }: Field): number => positionsIn(seen)
