import { type Block, chain, inSeries, readFrom } from '../blocks.ts'
import { activation, convNorm, dense, globalAverage, linearConv, maxPool, norm } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

/** What the shortcut of a block does: its own 1×1, every other position, or nothing. */
const shortcutOf = (name: string, width: number, stride: number, isFirst: boolean) => {
  if (isFirst) return linearConv(`${name}-shortcut`, 4 * width, 1)
  return stride > 1 ? maxPool(`${name}-shortcut`, 1, { strides: stride }) : undefined
}

/** Normalises first and activates, then convolves: nothing follows the addition. */
const block =
  (name: string, width: number, stride: number, isFirst: boolean): Block =>
  (reads) => {
    const before = [norm(`${name}-norm`), activation(`${name}-relu`)]
    const around = shortcutOf(name, width, stride, isFirst)
    const way = chain(
      ...before,
      ...convNorm(`${name}a`, width, 1),
      ...convNorm(`${name}b`, width, 3, { strides: stride, padding: 1 }),
      linearConv(`${name}c`, 4 * width, 1),
    )(reads)
    return [
      ...way,
      // the first shortcut reads what was activated
      ...(around ? [readFrom(around, isFirst ? `${name}-relu` : reads)] : []),
      readFrom({ kind: 'add', name: `${name}-add` }, around?.name ?? reads, `${name}c`),
    ]
  }

/** A stage; its last block halves the sides, but in the last stage. */
const stage = (number: number, count: number): Block =>
  inSeries(
    ...Array.from({ length: count }, (_, i) => {
      const stride = i === count - 1 && number < 5 ? 2 : 1
      return block(`conv${number}_${i + 1}`, 2 ** (number + 4), stride, i === 0)
    }),
  )

const resnetV2 = (
  depth: number,
  counts: readonly number[],
  parameters: number,
  trainable: number,
): NamedNetwork => {
  const name = `resnet-${depth}-v2`
  const layers = inSeries(
    chain(
      linearConv('conv1', 64, 7, { strides: 2, padding: 3 }),
      maxPool('pool1', 3, { strides: 2, padding: 1 }),
    ),
    ...counts.map((count, i) => stage(i + 2, count)),
    chain(
      norm('post-norm'),
      activation('post-relu'),
      globalAverage('pool5'),
      dense('fc', 1000, 'softmax'),
    ),
  )('input')
  return {
    name,
    title: `ResNet-${depth} (2016, version 2, Keras)`,
    network: { name, input: { type: 'image', height: 224, width: 224, channels: 3 }, layers },
    figures: figuresFrom(`Keras, ResNet${depth}V2().summary()`, {
      'total.parameters': parameters,
      'total.trainable': trainable,
    }),
  }
}

/** Residual networks that activate before they convolve. @see He et al. 2016, "Identity mappings" */
export const resnetsV2: readonly NamedNetwork[] = [
  resnetV2(50, [3, 4, 6, 3], 25_613_800, 25_568_360),
  resnetV2(101, [3, 4, 23, 3], 44_675_560, 44_577_896),
  resnetV2(152, [3, 8, 36, 3], 60_380_648, 60_236_904),
]
