import type { PlacedOf } from '@longhand/network'
import { type Call, type Compile, ifAsked } from '../part.ts'
import { channelsOf, rowsOf, sizeOf } from '../sizes.ts'

/** Branches side by side along the last axis. */
export const concatenatePart: Compile<PlacedOf<'concatenate'>> = ({ inputs, output }, site) => {
  const [rows, total] = [rowsOf(output), channelsOf(output)]
  const y = site.value(sizeOf(output))
  const widths = inputs.map(channelsOf)
  const branches = site.reads.map((read, i) => {
    const before = widths.slice(0, i).reduce((sum, width) => sum + width, 0)
    return { read, width: widths[i] ?? 0, offset: 4 * before }
  })
  const forward = branches.map(
    ({ read, width, offset }): Call => [
      'copyRows',
      ...[rows, width],
      ...[read.at, width],
      ...[y.at + offset, total],
    ],
  )
  const backward = branches.flatMap(({ read, width, offset }) =>
    ifAsked(read.gradient, [
      'copyRows',
      ...[rows, width],
      ...[y.gradient + offset, total],
      ...[read.gradient, width],
    ]),
  )
  return { output: y, forward, backward }
}
