import {
  type Affine,
  along,
  as,
  cell,
  type Index,
  type Pattern,
  product,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { lacksActivation } from '../activations/activation-rules.ts'
import { unitGrid } from '../writing/desk.ts'
import { at, countsOf, example } from '../writing/indices.ts'
import { type Channels, channelsOf } from './channels.ts'
import type { Around, GradientRule } from './gradient-rule.ts'
import { unitsAt } from './units.ts'
import {
  biasGradient,
  errorPaths,
  errorPathsLine,
  weightedInput,
  weightedSum,
  weightGradient,
  withBias,
} from './weighted.ts'
import { isReadFrom, reads, type Window, windowsOf } from './window.ts'

/**
 * A convolution: net = Σ over rows and columns of the window and the channels of w·x, plus b.
 *
 * The way back is a convolution too: every output that a number fed gives back its delta times the
 * weight between.
 *
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", §4
 */
export const conv2d: GradientRule<'conv2d'> = {
  lacks: ({ config }) => lacksActivation(config),
  work: (layer, around) => {
    const { useBias, activation, groups } = layer.config
    const windows = windowsOf(layer)
    const slid: Slid = { around, windows, channels: channelsOf(around.weight('kernel'), groups) }
    return unitsAt(around, {
      net: netOf(slid, useBias),
      indices: ['y', 'x', 'c'],
      activation,
      onwards: (delta) => ({
        gradients: {
          kernel: kernelGradient(slid, delta),
          ...(useBias && { bias: ofBias(delta) }),
        },
        paths: [pathsOf(slid, delta)],
      }),
    })
  },
}

/** A convolution where it stands. */
interface Slid {
  readonly around: Around
  readonly windows: readonly [Window, Window]
  readonly channels: Channels
}

const entriesOf = (windows: Slid['windows']): readonly Index[] =>
  windows.map(({ entry, size }) => ({ name: entry, count: size }))

const kernelAt = ({ around, channels }: Slid) =>
  cell(around.weight('kernel'), ...at('u', 'v', 'i'), channels.made)

const inputAt = ({ around, windows, channels }: Slid) =>
  cell(around.inputs[0], along(example), ...windows.map(reads), channels.read)

const netOf = (slid: Slid, useBias: boolean): Table => {
  const { around, windows, channels } = slid
  const weighted = sumOver(
    [...entriesOf(windows), { name: 'i', count: channels.readEach }],
    weightedInput(kernelAt(slid), inputAt(slid)),
  )
  const bias = useBias ? cell(around.weight('bias'), channels.made) : undefined
  const [rows, columns] = windows.map(({ output }) => output)
  const places = [rows ?? 0, columns ?? 0]
  const [examples = 1] = around.inputs[0].shape
  return workedTable(unitGrid(around.desk, 'net', 'net', [...places, channels.all]), {
    ...weightedSum,
    indices: [example, 'y', 'x', ...channels.madeIndices],
    shape: [examples, ...places, ...channels.madeShape],
    formula: withBias(weighted, bias),
  })
}

/** Every position uses the same filter, so its gradient is a sum over all of them. */
const kernelGradient = (slid: Slid, delta: Table): Pattern => ({
  ...weightGradient,
  indices: ['u', 'v', 'i', ...slid.channels.madeIndices],
  shape: [
    ...slid.windows.map(({ size }) => size),
    slid.channels.readEach,
    ...slid.channels.madeShape,
  ],
  formula: sumOver(
    countsOf(['y', 'x'], delta),
    product([
      cell(delta, ...at(example, 'y', 'x'), slid.channels.made),
      as('input-activation', inputAt(slid)),
    ]),
  ),
})

const ofBias = (delta: Table): Pattern => ({
  ...biasGradient,
  indices: ['c'],
  formula: sumOver(countsOf(['y', 'x'], delta), cell(delta, ...at(example, 'y', 'x', 'c'))),
})

const pathsOf = (slid: Slid, delta: Table): Pattern => {
  const { windows, channels, around } = slid
  const from: readonly Affine[] = windows.map(isReadFrom)
  const [examples = 1] = delta.shape
  return {
    ...errorPathsLine,
    indices: [example, 'y', 'x', ...channels.readIndices],
    shape: [examples, ...around.inputs[0].shape.slice(1, 3), ...channels.readShape],
    formula: errorPaths(
      [...entriesOf(windows), channels.madeIn],
      cell(delta, along(example), ...from, channels.made),
      kernelAt(slid),
    ),
  }
}
