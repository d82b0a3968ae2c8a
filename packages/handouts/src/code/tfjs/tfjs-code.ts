import type { Problem, Work } from '@longhand/backprop'
import type { Checked, Issue, LayerKind, PlacedLayer, PlacedNetwork } from '@longhand/network'
import { axesOf } from '@longhand/network'
import { beforeIssues } from '../before-issues.ts'
import { identifiersOf } from '../identifiers.ts'
import { tfjsLoss } from './tfjs-losses.ts'
import { tfjsClip, tfjsStep } from './tfjs-optimizer.ts'
import { tfjsWeights } from './tfjs-weights.ts'

/**
 * A module that works the problem out with TensorFlow.js, in float32, and prints the answer as
 * JSON; or the layers that it cannot build.
 */
export const tfjsCode = ({ problem, network }: Work): Checked<string> => {
  const issues = [
    ...network.layers.flatMap((layer) => unbuilt(layer, problem.mode)),
    ...beforeIssues(problem),
  ]
  if (issues.length > 0) return { issues }
  const names = identifiersOf([...network.inputs, ...network.layers].map(({ name }) => name))
  return {
    value: [
      heading(problem),
      model(network, names),
      tfjsWeights(network, problem, names),
      tfjsLoss(problem),
      tfjsStep(problem.optimizer),
      tfjsClip(problem.optimizer),
      training(problem),
    ].join('\n\n'),
  }
}

/** Layers that draw at random, or keep statistics, while training: our masks and weights differ. */
const otherwise: ReadonlySet<LayerKind> = new Set(['dropout', 'batchNormalization'])

const unbuilt = ({ name, kind, tfjs }: PlacedLayer, mode: Problem['mode']): readonly Issue[] => {
  if ('unsupported' in tfjs) return [cannot(name, kind, tfjs.unsupported)]
  if (mode === 'inference' || !otherwise.has(kind)) return []
  return [cannot(name, `${kind} while training`, 'Set "mode": "inference", or leave it out.')]
}

const cannot = (path: string, received: string, advice: string): Issue => ({
  path,
  expected: 'a layer that TensorFlow.js works out as we do',
  received,
  try: advice,
})

const heading = ({ network, input, target }: Problem): string =>
  [
    "import * as tf from '@tensorflow/tfjs'",
    '',
    "await tf.setBackend('cpu')",
    '',
    `// ${network.name.replace(/\s+/g, ' ')}`,
    `const x = tf.tensor(${JSON.stringify(input)})`,
    `const target = tf.tensor(${JSON.stringify(target)})`,
  ].join('\n')

const model = (
  { inputs, layers, outputs }: PlacedNetwork,
  names: ReadonlyMap<string, string>,
): string => {
  const placed = inputs.map(({ name, output }) => {
    const shape = axesOf(output).map(({ size }) => Number(size.value))
    return `const ${names.get(name)} = tf.input({ shape: ${JSON.stringify(shape)} })`
  })
  const listed = (all: readonly PlacedLayer[]) => all.map(({ name }) => names.get(name)).join(', ')
  return [
    ...placed,
    ...layers.map((layer) => `const ${names.get(layer.name)} = ${layerIn(layer, names)}`),
    `const model = tf.model({ inputs: [${listed(inputs)}], outputs: [${listed(outputs)}] })`,
  ].join('\n')
}

const layerIn = (
  { name, tfjs, reads }: PlacedLayer,
  names: ReadonlyMap<string, string>,
): string => {
  const inputs = reads.map((read) => names.get(read)).join(', ')
  const read = reads.length === 1 ? inputs : `[${inputs}]`
  if ('unsupported' in tfjs) return read
  const made = ({ factory, arguments: all }: Omit<typeof tfjs, 'before'>, as?: string) =>
    `tf.layers.${factory}(${JSON.stringify({ ...all, ...(as !== undefined && { name: as }) })})`
  const ready = tfjs.before === undefined ? read : `${made(tfjs.before)}.apply(${read})`
  return `${made(tfjs, names.get(name))}.apply(${ready})`
}

const training = ({ optimizer, steps = 1 }: Problem): string => {
  const { l2 = 0, weightDecay, decayBiases = true, learningRate, kind } = optimizer
  const decay = weightDecay ?? (kind === 'adamw' ? 0.01 : 0)
  const start = 'initialAccumulator' in optimizer ? (optimizer.initialAccumulator ?? 0) : 0
  return `const byLayer = (of) => {
  const numbers = {}
  for (const one of all) (numbers[one.layer] ??= {})[one.name] = of(one).arraySync()
  return numbers
}
const decays = (one) => ${decayBiases ? 'true' : '!one.isBias'}
for (const one of all) one.kept = { v: tf.zerosLike(one.value), r: tf.fill(one.value.shape, ${start}) }

const answer = {}
for (let t = 1; t <= ${steps}; t++) {
  const output = model.predict(x)
  const { value, grads } = tf.variableGrads(
    () => error(model.apply(x, { training: false }), target),
    all.map((one) => one.value),
  )
  for (const one of all) {
    const g = grads[one.value.name]
    one.gradient = one.isShared ? tf.fill(g.shape, g.sum().dataSync()[0]) : g
  }
  if (t === 1) {
    answer.loss = value.dataSync()[0]
    answer.outputs = output.reshape([x.shape[0], -1]).arraySync()
    answer.gradients = byLayer((one) => one.gradient)
  }
  const trained = all.filter((one) => !one.isFrozen)
  // a bias that all units share counts once
  const used = clipped(trained.map((one) => (one.isShared ? one.gradient.slice([0], [1]) : one.gradient)))
  trained.forEach((one, i) => {
    const w = one.value
    const g = decays(one) ? used[i].add(w.mul(${l2})) : used[i]
    const step = stepOf(g, one.kept, t)
    const gone = decays(one) ? w.mul(${learningRate * decay}) : tf.zerosLike(w)
    one.value.assign(w.sub(gone).sub(step))
  })
}
answer.updated = byLayer((one) => one.value)
answer.lossAfter = error(model.predict(x), target).dataSync()[0]
console.log(JSON.stringify(answer))
`
}
