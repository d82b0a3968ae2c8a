import type { Layer } from '../../network.ts'
import { type AxisName, axesOf, lastOf, type ShapeType } from '../../shape.ts'
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

const pool =
  (kind: Layer['kind'], type: ShapeType): Translate =>
  (of, className) => {
    const dilation = setting(of, 'dilation')
    if ([dilation].flat().some((step) => step !== null && step !== 1))
      return open(`${className}(dilation=${dilation})`, type)
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
      takes: { types: [type] },
    }
  }

/** A pool whose output is not worked out. */
const open = (does: string, type: ShapeType): Translated => ({
  layer: { kind: 'operation', config: { does } },
  takes: { types: [type] },
  output: (input) => openShape(type, lastOf(input)),
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
  MaxPool1d: pool('maxPooling1d', 'sequence'),
  MaxPool2d: pool('maxPooling2d', 'image'),
  MaxPool3d: pool('maxPooling3d', 'volume'),
  AvgPool1d: pool('averagePooling1d', 'sequence'),
  AvgPool2d: pool('averagePooling2d', 'image'),
  AvgPool3d: pool('averagePooling3d', 'volume'),
  AdaptiveAvgPool2d: adaptive,
  AdaptiveMaxPool2d: adaptive,
}
