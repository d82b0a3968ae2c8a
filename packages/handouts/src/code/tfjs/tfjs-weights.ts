import type { Problem } from '@longhand/backprop'
import type { PlacedLayer, PlacedNetwork } from '@longhand/network'

/** The lines that give a model its weights, and list them with what is done with each. */
export const tfjsWeights = (
  { layers }: PlacedNetwork,
  problem: Problem,
  names: ReadonlyMap<string, string>,
): string => {
  const weighted = layers.filter((layer) => Object.keys(layer.weights).length > 0)
  return [
    ...weighted.map((layer) => {
      const numbers = Object.keys(layer.weights).map(
        (tensor) => problem.weights[layer.name]?.[tensor],
      )
      const values = numbers.map((one) => `tf.tensor(${JSON.stringify(one)})`).join(', ')
      return `model.getLayer('${names.get(layer.name)}').setWeights([${values}])`
    }),
    'const all = [',
    ...weighted.flatMap((layer) => tensorsIn(layer, problem, names)),
    ']',
  ].join('\n')
}

const tensorsIn = (
  { name, weights: tensors }: PlacedLayer,
  { update, sharedBias }: Problem,
  names: ReadonlyMap<string, string>,
): readonly string[] =>
  Object.entries(tensors).map(([tensor, { bias, trainable }], i) => {
    const facts = {
      layer: name,
      name: tensor,
      isBias: bias,
      isFrozen: !trainable || (bias && update?.biases === false),
      isShared: bias && sharedBias === true,
    }
    const value = `model.getLayer('${names.get(name)}').weights[${i}].val`
    return `  ${JSON.stringify(facts).slice(0, -1)},"value":${value}},`
  })
