import { type ConfigOf, usualSettings } from '@longhand/network'
import { activationRule, lacksActivation } from '../activations/activation-rules.ts'
import { example, indicesOf } from '../writing/indices.ts'
import type { GradientRule, Lack } from './gradient-rule.ts'

/** An activation function as a layer of its own: it has no net, and its delta is ∂E/∂out. */
export const activation: GradientRule<'activation'> = {
  lacks: ({ config }) => lacksActivation(config) ?? lacksSetting(config),
  work: ({ config, output: { type } }, { desk, inputs: [input] }) => {
    const indices = indicesOf[type]
    const bent = activationRule(config.activation)({ desk, input, part: 'input', indices })
    return {
      output: bent.output,
      tables: bent.tables,
      back: (reach) => {
        const { formula, tables } = bent.back(reach)
        const path = {
          rule: 'activation-back',
          because: 'what comes back, carried through the activation function',
          indices: [example, ...indices],
          formula,
        }
        return { delta: reach, tables, gradients: {}, paths: [path] }
      },
    }
  },
}

/** A setting of the function that is not the usual one, which alone is worked out by hand. */
const lacksSetting = ({ activation, ...settings }: ConfigOf<'activation'>): Lack | undefined => {
  const usual = new Map<string, unknown>(Object.entries(usualSettings[activation] ?? {}))
  const other = Object.entries(settings).find(
    ([field, value]) => value !== undefined && value !== usual.get(field),
  )
  if (other === undefined) return undefined
  const [field, value] = other
  return {
    field,
    expected: `${usual.get(field)}, the usual one`,
    received: String(value),
    try: 'Leave it out.',
  }
}
