import type { Call, Site, Value, WeightPlace } from '../part.ts'
import { type Convolved, convolution } from './convolution.ts'

/** A convolution in groups as calls. */
export interface GroupedCalls {
  readonly forward: readonly Call[]
  readonly backward: readonly Call[]
}

/** How a whole convolution falls into groups. */
interface Parting {
  readonly whole: Convolved
  /** Input channels and filters of a group. */
  readonly inner: number
  readonly outer: number
  /** Positions of the input and of the output, and weights of one filter of a group. */
  readonly read: number
  readonly written: number
  readonly taps: number
}

/** Where one group is worked on; they take turns. */
interface Desk {
  readonly x: Value
  readonly z: Value
  readonly kernel: WeightPlace
}

/**
 * A convolution whose channels are in groups that know nothing of each other: each group's channels
 * and filters are laid side by side, convolved, and put back.
 */
export const groupedCalls = (site: Site, whole: Convolved, groups: number): GroupedCalls => {
  const [, inHeight = 0, inWidth = 0, channels = 0, , outHeight = 0, outWidth = 0, filters = 0] =
    whole.numbers
  const [, kernelHeight = 0, kernelWidth = 0] = whole.numbers.slice(8)
  const [inner, outer] = [channels / groups, filters / groups]
  const taps = kernelHeight * kernelWidth * inner
  const [read, written] = [inHeight * inWidth, outHeight * outWidth]
  const desk = {
    x: site.value(read * inner),
    z: site.value(written * outer),
    kernel: { at: site.own(taps * outer, 0), gradient: site.own(taps * outer, 0) },
  }
  const parting = { whole, inner, outer, read, written, taps }
  const each = Array.from({ length: groups }, (_, group) => callsOf(site, parting, desk, group))
  return {
    forward: each.flatMap(({ forward }) => forward),
    backward: each.flatMap(({ backward }) => backward),
  }
}

/** The calls of one group. */
const callsOf = (site: Site, parting: Parting, desk: Desk, group: number): GroupedCalls => {
  const { whole, inner, outer, read, written, taps } = parting
  const { x, z, kernel, bias, numbers, rectify } = whole
  const [channels = inner, filters = outer] = [numbers[3], numbers[7]]
  const calls = convolution(site, {
    numbers: numbers.with(3, inner).with(7, outer),
    x: { ...desk.x, gradient: x.gradient && desk.x.gradient },
    kernel: { at: desk.kernel.at, gradient: kernel.gradient && desk.kernel.gradient },
    bias: bias && bias + 4 * group * outer,
    z: desk.z,
    rectify,
  })
  const ofInput = { rows: read, width: inner, row: channels, group }
  const ofOutput = { rows: written, width: outer, row: filters, group }
  const ofFilter = { rows: taps, width: outer, row: filters, group, once: true }
  const lay = [take(ofInput, x.at, desk.x.at), take(ofFilter, kernel.at, desk.kernel.at)]
  return {
    forward: [...lay, calls.forward, give(ofOutput, desk.z.at, z.at)],
    backward: [
      ...lay,
      take(ofOutput, z.gradient, desk.z.gradient),
      ...calls.filterGradient,
      ...calls.filterGradient.map(() => give(ofFilter, desk.kernel.gradient, kernel.gradient)),
      ...calls.inputGradient,
      ...calls.inputGradient.map(() => give(ofInput, desk.x.gradient, x.gradient)),
    ],
  }
}

/** The columns of a group among those of all. */
interface Columns {
  readonly rows: number
  readonly width: number
  /** Numbers of a whole row. */
  readonly row: number
  readonly group: number
  /** Whether they are there once, not for each example. */
  readonly once?: boolean
}

/** Copies the columns of a group to where they lie side by side. */
const take = ({ rows, width, row, group, once }: Columns, from: number, to: number): Call => [
  once ? 'copyOnce' : 'copyRows',
  ...[rows, width],
  ...[from + 4 * group * width, row],
  ...[to, width],
]

/** Copies them back. */
const give = ({ rows, width, row, group, once }: Columns, from: number, to: number): Call => [
  once ? 'copyOnce' : 'copyRows',
  ...[rows, width],
  ...[from, width],
  ...[to + 4 * group * width, row],
]
