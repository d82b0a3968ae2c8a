import type { Layer } from '../../network.ts'
import { type AxisName, axesOf, lastOf } from '../../shape.ts'
import { openShape } from './fit.ts'
import {
  flagOr,
  numberOr,
  said,
  setting,
  type Translate,
  type Translated,
  zeros,
} from './translate.ts'

const pool2d =
  (kind: Layer['kind']): Translate =>
  (of, className) => {
    const dilation = setting(of, 'dilation')
    if ([dilation].flat().some((step) => step !== null && step !== 1))
      return open(`${className}(dilation=${dilation})`)
    return {
      layer: {
        kind,
        config: said({
          poolSize: setting(of, 'kernel_size', 0),
          strides: setting(of, 'stride'),
          padding: zeros(setting(of, 'padding')),
          ceilMode: flagOr(setting(of, 'ceil_mode'), false),
        }),
      },
      takes: { types: ['image'] },
    }
  }

/** A pool whose output is not worked out. */
const open = (does: string): Translated => ({
  layer: { kind: 'operation', config: { does } },
  takes: { types: ['image'] },
  output: (input) => openShape('image', lastOf(input)),
})

/** A pool that is told what it puts out: `(6, 6)`, `7`, or None for a side as it comes. */
const adaptive: Translate = (of, className) => ({
  layer: { kind: 'operation', config: { does: className } },
  takes: { types: ['image'] },
  output: (input) => {
    const sides = [setting(of, 'output_size', 0)].flat()
    const side = (i: number, name: AxisName) =>
      numberOr(sides[i % sides.length] ?? null) ??
      axesOf(input).find((axis) => axis.name === name)?.size ??
      Number.NaN
    const [height, width] = [side(0, 'height'), side(1, 'width')]
    return { type: 'image', height, width, channels: lastOf(input) }
  },
})

/** Pools of PyTorch. */
export const poolingModules: Readonly<Record<string, Translate>> = {
  MaxPool2d: pool2d('maxPooling2d'),
  AvgPool2d: pool2d('averagePooling2d'),
  AdaptiveAvgPool2d: adaptive,
  AdaptiveMaxPool2d: adaptive,
}
