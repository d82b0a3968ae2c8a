import { type Block, chain, inSeries, readFrom, sideBySide } from './blocks.ts'
import { activation, linearConv, norm } from './layers.ts'

/** A narrow, a wide and a narrow part: the block of MobileNet v2 and all that follow it. */
export interface InvertedResidual {
  readonly name: string
  /** Channels that it reads, has inside, and puts out. */
  readonly channels: readonly [before: number, inside: number, after: number]
  readonly kernelSize: number
  readonly stride: number
  readonly activation: string
  /** Channels of squeeze and excitation; left out, there is none. */
  readonly squeeze?: number
  /** The activations of squeeze and excitation. */
  readonly gates?: readonly [inside: string, gate: string]
}

/** A factor for each channel, from the means of all: squeeze and excitation. */
export const squeezeAndExcite = (
  name: string,
  [squeeze, channels]: readonly [number, number],
  [inside, gate]: readonly [string, string],
): Block =>
  sideBySide(
    { kind: 'multiply', name: `${name}-excite` },
    () => [],
    chain(
      { kind: 'adaptiveAveragePooling2d', name: `${name}-squeeze`, config: { outputSize: 1 } },
      linearConv(`${name}-reduce`, squeeze, 1),
      activation(`${name}-reduce-act`, inside),
      linearConv(`${name}-expand`, channels, 1),
      activation(`${name}-gate`, gate),
    ),
  )

const withoutBias = { useBias: false }

/** Widens, filters each channel by itself, narrows; adds what it read where nothing changes size. */
export const invertedResidual = (block: InvertedResidual): Block => {
  const { name, kernelSize, stride, squeeze, gates = ['relu', 'sigmoid'] } = block
  const [before, inside, after] = block.channels
  const act = (of: string) => activation(`${name}-${of}-act`, block.activation)
  const wide = [
    linearConv(`${name}-widen`, inside, 1, withoutBias),
    norm(`${name}-widen-norm`),
    act('widen'),
  ]
  const way = inSeries(
    chain(
      ...(inside === before ? [] : wide),
      {
        kind: 'depthwiseConv2d',
        name: `${name}-depthwise`,
        config: { kernelSize, strides: stride, padding: (kernelSize - 1) / 2, ...withoutBias },
      },
      norm(`${name}-depthwise-norm`),
      act('depthwise'),
    ),
    ...(squeeze === undefined ? [] : [squeezeAndExcite(name, [squeeze, inside], gates)]),
    chain(linearConv(`${name}-narrow`, after, 1, withoutBias), norm(`${name}-narrow-norm`)),
  )
  if (stride > 1 || before !== after) return way
  return (reads) => {
    const layers = way(reads)
    const last = layers.at(-1)?.name ?? reads
    return [...layers, readFrom({ kind: 'add', name: `${name}-add` }, reads, last)]
  }
}

/** The nearest multiple of 8, but no less than nine tenths. @see MobileNet, _make_divisible */
export const inEights = (channels: number): number => {
  const nearest = Math.max(8, Math.floor((channels + 4) / 8) * 8)
  return nearest < 0.9 * channels ? nearest + 8 : nearest
}
