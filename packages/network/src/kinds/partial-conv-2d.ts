import { quantity } from '@longhand/derivation'
import * as v from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Misfit } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import type { PaddingOf } from '../schema/padding.ts'
import type { PerAxis } from '../schema/per-axis.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { withLast } from '../shape.ts'
import { biasOf, tensor } from '../tensor.ts'
import { atEachPosition, kernelSides, seesWindow, slideOver } from '../windows.ts'

/** For each filter, the input channels it reads, counted from 0. */
export type ConnectionTable = readonly (readonly number[])[]

/** Settings of a convolution whose filters do not read every channel. */
export interface PartialConv2d {
  readonly connectionTable: ConnectionTable
  readonly kernelSize: PerAxis['image']
  readonly strides: PerAxis['image']
  readonly padding: PaddingOf['image']
  readonly activation: ActivationName
}

const table: is.Schema<ConnectionTable> = v.pipe(
  v.array(v.array(is.whole, is.hint('table')), is.hint('table')),
  v.minLength(1, is.hint('table')),
  v.check((rows) => rows.every((row) => row.length > 0), is.hint('table')),
  v.check((rows) => rows.every((row) => new Set(row).size === row.length), is.hint('table')),
)

const config: is.Schema<PartialConv2d> = v.strictObject(
  {
    connectionTable: table,
    kernelSize: windowFields.image.kernelSize,
    strides: windowFields.image.strides,
    padding: windowFields.image.padding,
    activation: is.or('linear', activationName),
  },
  is.hint('object'),
)

const strangeChannels = (rows: ConnectionTable, channels: number): readonly Misfit[] =>
  [...new Set(rows.flat().filter((channel) => channel >= channels))].map((channel) => ({
    field: 'connectionTable',
    expected: `input channels from 0 to ${channels - 1}`,
    received: String(channel),
    try: 'Name only channels of the layer before.',
  }))

/** A convolution after a table: LeNet's C3, whose filters read three, four or six maps. */
export const partialConv2d: Kind<'partialConv2d', PartialConv2d> = defineKind({
  kind: 'partialConv2d',
  says: 'A convolution in which a table says which input channels each filter reads.',
  group: 'convolution',
  takes: ['image'],
  reads: 'one',
  config,
  misfits: ({ connectionTable }, { input }) =>
    strangeChannels(connectionTable, Number(input.channels.value)),
  place: (config, { of, input }) => {
    const window = { ...config, size: config.kernelSize }
    const filters = quantity('filters', config.connectionTable.length, of)
    const output = withLast(slideOver(of, input, window), filters)
    const uses = atEachPosition(output)
    const shape = [
      ...kernelSides(of, input, config.kernelSize),
      quantity('links', config.connectionTable.flat().length, of),
    ]
    return {
      output,
      weights: {
        kernel: tensor({ of, name: 'kernel', term: 'kernel', shape, uses, multiplied: true }),
        bias: biasOf(of, filters, uses),
      },
      sees: seesWindow('kernelSize', input, window),
    }
  },
  names: {},
  tfjs: () => ({ unsupported: 'TensorFlow.js has no convolution with a connection table.' }),
  example: {
    config: {
      connectionTable: [
        [0, 1, 2],
        [1, 2, 3],
        [0, 1, 2, 3],
      ],
      kernelSize: 5,
    },
    inputs: [{ type: 'image', height: 14, width: 14, channels: 4 }],
  },
  source:
    'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B, table I',
})
