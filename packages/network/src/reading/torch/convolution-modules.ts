import type { Layer } from '../../network.ts'
import type { ShapeType } from '../../shape.ts'
import { flagOr, numberOr, said, setting, type Translate, zeros } from './translate.ts'

const convolution =
  (kind: Layer['kind'], type: ShapeType): Translate =>
  (of) => ({
    layer: {
      kind,
      config: said({
        filters: setting(of, 'out_channels', 1),
        kernelSize: setting(of, 'kernel_size'),
        strides: setting(of, 'stride'),
        // a transposed convolution without zeros is not what Keras calls valid
        padding: zeros(setting(of, 'padding')) ?? (/Transpose$/.test(kind) ? 0 : undefined),
        outputPadding: setting(of, 'output_padding'),
        dilationRate: setting(of, 'dilation'),
        groups: setting(of, 'groups'),
        useBias: flagOr(setting(of, 'bias'), true),
      }),
    },
    takes: { types: [type], last: numberOr(setting(of, 'in_channels', 0)) ?? Number.NaN },
  })

/** Convolutions of PyTorch. */
export const convolutionModules: Readonly<Record<string, Translate>> = {
  Conv1d: convolution('conv1d', 'sequence'),
  Conv2d: convolution('conv2d', 'image'),
  Conv3d: convolution('conv3d', 'volume'),
  ConvTranspose1d: convolution('conv1dTranspose', 'sequence'),
  ConvTranspose2d: convolution('conv2dTranspose', 'image'),
  ConvTranspose3d: convolution('conv3dTranspose', 'volume'),
}
