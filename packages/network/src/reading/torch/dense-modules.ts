import { flagOr, numberOr, said, setting, type Translate } from './translate.ts'

const dense =
  (units: string, inputs: string): Translate =>
  (of) => ({
    layer: {
      kind: 'dense',
      config: said({
        units: setting(of, units, 1),
        useBias: flagOr(setting(of, 'bias'), true),
      }),
    },
    takes: { last: numberOr(setting(of, inputs, 0)) ?? Number.NaN },
  })

const linear = dense('out_features', 'in_features')

/** Dense layers of PyTorch, and GPT-2's, which transformers calls Conv1D. */
export const denseModules: Readonly<Record<string, Translate>> = {
  Linear: linear,
  NonDynamicallyQuantizableLinear: linear,
  Conv1D: dense('nf', 'nx'),
}
