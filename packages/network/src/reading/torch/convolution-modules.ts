import { flagOr, numberOr, said, setting, type Translate, zeros } from './translate.ts'

const conv2d: Translate = (of) => ({
  layer: {
    kind: 'conv2d',
    config: said({
      filters: setting(of, 'out_channels', 1),
      kernelSize: setting(of, 'kernel_size'),
      strides: setting(of, 'stride'),
      padding: zeros(setting(of, 'padding')),
      dilationRate: setting(of, 'dilation'),
      groups: setting(of, 'groups'),
      useBias: flagOr(setting(of, 'bias'), true),
    }),
  },
  takes: { types: ['image'], last: numberOr(setting(of, 'in_channels', 0)) ?? Number.NaN },
})

/** Convolutions of PyTorch. */
export const convolutionModules: Readonly<Record<string, Translate>> = { Conv2d: conv2d }
