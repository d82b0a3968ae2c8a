import { hasIssues, type PlacedLayer, placeNetwork } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import type { Problem } from '../../src/problem.ts'
import { fromNested, type Nested } from './tensor.ts'
import { factoryOf, tensorIn } from './tfjs-factory.ts'
import { tfjsOperations } from './tfjs-operations.ts'

type TfjsLayer = Exclude<PlacedLayer['tfjs'], { readonly unsupported: string }>
const tensorOf = (nested: Nested): tf.Tensor => {
  const { shape, data } = fromNested(nested)
  return tf.tensor([...data], [...shape])
}

/** A layer as a function of what it reads, and its weights by name; undefined where there is none. */
interface Runs {
  readonly run: (read: readonly tf.Tensor[]) => tf.Tensor
  /** Names of its variables, by tensor. */
  readonly variables: Readonly<Record<string, readonly string[]>>
}

/** A layer of TensorFlow.js with the problem's weights. */
const builtIn = (
  { name, kind, tfjs }: PlacedLayer,
  read: readonly tf.Tensor[],
  { weights, mode }: Problem,
): Runs | undefined => {
  if ('unsupported' in tfjs || lacksGradient(kind, tfjs)) return undefined
  // the gradient of its unstack needs more than one step
  if (isRecurrent.has(kind) && read[0]?.shape[1] === 1) return undefined
  const { before } = tfjs
  const pad = before && factoryOf(before.factory)(before.arguments)
  const layer = factoryOf(tfjs.factory)({ ...tfjs.arguments, name })
  const run: Runs['run'] = (inputs) => {
    const padded = pad === undefined ? inputs : [tensorIn(pad.apply([...inputs]))]
    const [only, ...others] = padded
    const given = only !== undefined && others.length === 0 ? only : [...padded]
    return tensorIn(layer.apply(given, { training: mode !== 'inference' }))
  }
  // the first run makes its weights
  run(read)
  const known = orderOf(kind).filter((tensor) => weights[name]?.[tensor] !== undefined)
  if (known.length > 0)
    layer.setWeights(known.map((tensor) => tensorOf(weights[name]?.[tensor] ?? 0)))
  const names = layer.weights.map((one) => [one.name, one.originalName])
  return { run, variables: Object.fromEntries(known.map((tensor, i) => [tensor, names[i] ?? []])) }
}

/** A layer of operations with the problem's weights. */
const ofOperations = (
  layer: PlacedLayer,
  read: readonly tf.Tensor[],
  { weights, masks, mode }: Problem,
): Runs | undefined => {
  const operation = tfjsOperations[layer.kind]
  const own = new Map(
    Object.entries(weights[layer.name] ?? {}).map(([name, numbers]) => [
      name,
      tf.variable(tensorOf(numbers)),
    ]),
  )
  const given = masks?.[layer.name]
  const mask = given && mode !== 'inference' ? tensorOf(given) : undefined
  const weight = (name: string) => own.get(name)
  if (operation?.({ layer, read, weight, mask }) === undefined) return undefined
  return {
    run: (inputs) => tensorIn(operation({ layer, read: inputs, weight, mask }) ?? []),
    variables: Object.fromEntries([...own].map(([name, one]) => [name, [one.name]])),
  }
}

/**
 * Where TensorFlow.js 4.22 has no mask, no gradient, or a wrong one.
 *
 * It does not dilate on the way back, and does not normalise a batch without γ or β; a mean that
 * leaves out padding on the way forward is spread over the whole window on the way back.
 */
const lacksGradient = (kind: string, { arguments: settings }: TfjsLayer): boolean => {
  const isDilated = [settings.dilationRate].flat().some((rate) => Number(rate) > 1)
  const isBare = settings.scale === false || settings.center === false
  const isPaddedMean = kind === 'averagePooling2d' && settings.padding === 'same'
  return kind === 'dropout' || isDilated || isBare || isPaddedMean
}

/** Every layer in order; undefined where TensorFlow.js cannot work one out. */
const layersOf = (problem: Problem) => {
  const placed = placeNetwork(problem.network)
  if (hasIssues(placed)) throw new TypeError('a network out of place')
  const nodes = new Map([['input', tensorOf(problem.input)]])
  const made: (Runs & Pick<PlacedLayer, 'name' | 'reads'>)[] = []
  for (const layer of placed.value.layers) {
    const read = layer.reads.flatMap((one) => nodes.get(one) ?? [])
    const runs = builtIn(layer, read, problem) ?? ofOperations(layer, read, problem)
    if (runs === undefined) return undefined
    nodes.set(layer.name, runs.run(read))
    made.push({ ...runs, name: layer.name, reads: layer.reads })
  }
  return made
}

/** TensorFlow.js' half-squared error and gradients of a problem; undefined where it cannot work a layer out. */
export const tfjsPass = (problem: Problem) => {
  const layers = layersOf(problem)
  if (layers === undefined) return undefined
  const last = problem.network.outputs?.[0] ?? layers.at(-1)?.name ?? ''
  const { value, grads } = tf.variableGrads(() => {
    const nodes = new Map([['input', tensorOf(problem.input)]])
    for (const { name, reads, run } of layers)
      nodes.set(name, run(reads.flatMap((one) => nodes.get(one) ?? [])))
    const off = tensorOf(problem.target).sub(tensorIn(nodes.get(last) ?? []))
    return off
      .square()
      .sum()
      .mul(0.5 / problem.input.length)
      .asScalar()
  })
  const gradients = layers.flatMap(({ name, variables }) =>
    Object.entries(variables).flatMap(([tensor, names]) => {
      const slope = names.flatMap((one) => grads[one] ?? [])[0]
      return slope ? [{ address: `${name}.${tensor}`, numbers: slope.dataSync() }] : []
    }),
  )
  return { loss: value.dataSync()[0] ?? Number.NaN, gradients }
}

/** The order of a kind's tensors in TensorFlow.js, where it is not kernel and bias. */
const tensorOrder: Readonly<Record<string, readonly string[]>> = {
  batchNormalization: ['gamma', 'beta', 'movingMean', 'movingVariance'],
  layerNormalization: ['gamma', 'beta'],
  embedding: ['embeddings'],
  simpleRnn: ['kernel', 'recurrentKernel', 'bias'],
  lstm: ['kernel', 'recurrentKernel', 'bias'],
}

const isRecurrent: ReadonlySet<string> = new Set(['simpleRnn', 'lstm'])

const orderOf = (kind: string): readonly string[] => tensorOrder[kind] ?? ['kernel', 'bias']
