import { hasIssues, type PlacedLayer, placeNetwork } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import type { Problem } from '../../src/problem.ts'
import { fromNested, type Nested } from './tensor.ts'

type TfjsLayer = Exclude<PlacedLayer['tfjs'], { readonly unsupported: string }>
type Factory = (settings: object) => tf.layers.Layer

const factoryOf = (name: string): Factory => {
  const found: unknown = Reflect.get(tf.layers, name)
  if (typeof found !== 'function') throw new TypeError(name)
  return (settings) => found.call(tf.layers, { ...settings })
}

const tensorOf = (nested: Nested): tf.Tensor => {
  const { shape, data } = fromNested(nested)
  return tf.tensor([...data], [...shape])
}

/** The network as a model of TensorFlow.js with the problem's weights; undefined where it has no such layer. */
const modelOf = (problem: Problem): tf.LayersModel | undefined => {
  const placed = placeNetwork(problem.network)
  if (hasIssues(placed)) throw new TypeError('a network out of place')
  const input = tf.input({ shape: [...fromNested(problem.input).shape.slice(1)] })
  const nodes = new Map([['input', input]])
  for (const layer of placed.value.layers) {
    const read = layer.reads.flatMap((one) => nodes.get(one) ?? [])
    const output = applied(layer, read, problem.weights[layer.name] ?? {})
    if (output === undefined) return undefined
    nodes.set(layer.name, output)
  }
  const last = problem.network.outputs?.[0] ?? problem.network.layers.at(-1)?.name ?? ''
  return tf.model({ inputs: input, outputs: nodes.get(last) ?? input })
}

const applied = (
  { name, kind, tfjs }: PlacedLayer,
  read: readonly tf.SymbolicTensor[],
  weights: Readonly<Record<string, Nested>>,
): tf.SymbolicTensor | undefined => {
  const [first] = read
  if ('unsupported' in tfjs || first === undefined || lacksGradient(kind, tfjs)) return undefined
  // the gradient of its unstack needs more than one step
  if (isRecurrent.has(kind) && first.shape[1] === 1) return undefined
  const { before } = tfjs
  const padded = before ? factoryOf(before.factory)(before.arguments).apply(first) : first
  const layer = factoryOf(tfjs.factory)({ ...tfjs.arguments, name })
  const output = symbolIn(layer.apply(read.length > 1 ? [...read] : symbolIn(padded)))
  const tensors = orderOf(kind).flatMap((tensor) => {
    const numbers = weights[tensor]
    return numbers === undefined ? [] : [tensorOf(numbers)]
  })
  if (tensors.length > 0) layer.setWeights(tensors)
  return output
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

/** TensorFlow.js' half-squared error and gradients of a problem; undefined where it has no such layer. */
export const tfjsPass = (problem: Problem) => {
  const model = modelOf(problem)
  if (model === undefined) return undefined
  const [x, t] = [tensorOf(problem.input), tensorOf(problem.target)]
  const { value, grads } = tf.variableGrads(() => {
    const out = tensorIn(model.apply(x, { training: problem.mode !== 'inference' }))
    return t
      .sub(out)
      .square()
      .sum()
      .mul(0.5 / problem.input.length)
      .asScalar()
  })
  const gradients = problem.network.layers.flatMap(({ name, kind }) => {
    const known = orderOf(kind).filter((tensor) => problem.weights[name]?.[tensor] !== undefined)
    const weights = model.layers.find((one) => one.name === name)?.weights ?? []
    return known.flatMap((tensor, i) => {
      const slope = grads[weights[i]?.name ?? ''] ?? grads[weights[i]?.originalName ?? '']
      return slope ? [{ address: `${name}.${tensor}`, numbers: slope.dataSync() }] : []
    })
  })
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

type Made = tf.SymbolicTensor | tf.SymbolicTensor[] | tf.Tensor | tf.Tensor[]

const symbolIn = (made: Made): tf.SymbolicTensor => {
  const [one] = [made].flat()
  if (one instanceof tf.SymbolicTensor) return one
  throw new TypeError('no symbol')
}

const tensorIn = (made: Made): tf.Tensor => {
  const [one] = [made].flat()
  if (one instanceof tf.Tensor) return one
  throw new TypeError('no tensor')
}
