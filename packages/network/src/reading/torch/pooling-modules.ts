import type { Layer } from '../../network.ts'
import { lastOf, type ShapeType } from '../../shape.ts'
import { openShape } from './fit.ts'
import { flagOr, said, setting, type Translate, type Translated, zeros } from './translate.ts'

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
const adaptive =
  (kind: Layer['kind'], type: ShapeType): Translate =>
  (of) => ({
    layer: { kind, config: { outputSize: setting(of, 'output_size', 0) } },
    takes: { types: [type] },
  })

/** Pools of PyTorch. */
export const poolingModules: Readonly<Record<string, Translate>> = {
  MaxPool1d: pool('maxPooling1d', 'sequence'),
  MaxPool2d: pool('maxPooling2d', 'image'),
  MaxPool3d: pool('maxPooling3d', 'volume'),
  AvgPool1d: pool('averagePooling1d', 'sequence'),
  AvgPool2d: pool('averagePooling2d', 'image'),
  AvgPool3d: pool('averagePooling3d', 'volume'),
  AdaptiveAvgPool1d: adaptive('adaptiveAveragePooling1d', 'sequence'),
  AdaptiveAvgPool2d: adaptive('adaptiveAveragePooling2d', 'image'),
  AdaptiveAvgPool3d: adaptive('adaptiveAveragePooling3d', 'volume'),
  AdaptiveMaxPool1d: adaptive('adaptiveMaxPooling1d', 'sequence'),
  AdaptiveMaxPool2d: adaptive('adaptiveMaxPooling2d', 'image'),
  AdaptiveMaxPool3d: adaptive('adaptiveMaxPooling3d', 'volume'),
}
