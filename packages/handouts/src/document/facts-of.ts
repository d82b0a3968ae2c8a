import type { Optimizer, Problem, Work } from '@longhand/backprop'
import { shapeInWords, shapeOf } from '@longhand/network'

/** What a problem states besides its numbers, a sentence each. */
export const factsOf = ({ network, problem }: Work): readonly string[] => [
  ...network.layers.map((layer) => {
    const settings = Object.entries(layer.config).map(([name, value]) => `${name} ${said(value)}`)
    const how = settings.length === 0 ? '' : ` (${settings.join(', ')})`
    return `Layer ${layer.name}: ${layer.kind}${how}, puts out ${shapeInWords(shapeOf(layer.output))}.`
  }),
  `Error: ${problem.loss}${batchOf(problem)}.`,
  `Update: ${optimizerInWords(problem.optimizer)}${stepsOf(problem)}.`,
  ...(problem.update?.biases === false ? ['Biases are left alone.'] : []),
  ...(problem.sharedBias === true ? ['All units of a layer have one bias in common.'] : []),
]

const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value)

const batchOf = ({ input, reduction = 'mean' }: Problem): string =>
  input.length === 1 ? '' : `, the ${reduction} over ${input.length} examples`

const stepsOf = ({ steps = 1 }: Problem): string => (steps === 1 ? '' : `, ${steps} steps`)

const optimizerInWords = ({ kind, ...settings }: Optimizer): string =>
  [kind, ...Object.entries(settings).map(([name, value]) => `${name} ${value}`)].join(', ')
