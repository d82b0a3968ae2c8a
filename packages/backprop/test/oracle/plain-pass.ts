import type { Problem } from '../../src/problem.ts'
import { plainAttention } from './attention.ts'
import { plainConv2d } from './convolution.ts'
import type { PlainKind, PlainPass } from './layer.ts'
import { plainLstm } from './lstm.ts'
import { plainBatchNorm, plainLayerNorm } from './normalisations.ts'
import { plainAveragePool, plainGlobalAverage, plainMaxPool } from './pools.ts'
import { plainEmbedding, plainSimpleRnn } from './sequences.ts'
import { fromNested, type Tensor, zeros } from './tensor.ts'
import {
  plainActivationLayer,
  plainAdd,
  plainConcatenate,
  plainDense,
  plainDropout,
  plainFlatten,
} from './vectors.ts'

const kinds: Readonly<Record<string, PlainKind>> = {
  dense: plainDense,
  activation: plainActivationLayer,
  flatten: plainFlatten,
  add: plainAdd,
  concatenate: plainConcatenate,
  dropout: plainDropout,
  conv2d: plainConv2d,
  embedding: plainEmbedding,
  simpleRnn: plainSimpleRnn,
  lstm: plainLstm,
  multiHeadAttention: plainAttention,
  batchNormalization: plainBatchNorm,
  layerNormalization: plainLayerNorm,
  maxPooling2d: plainMaxPool,
  averagePooling2d: plainAveragePool,
  globalAveragePooling2d: plainGlobalAverage,
}

/** The kinds that this oracle knows. */
export const plainKinds: readonly string[] = Object.keys(kinds)

/** A problem's numbers as tensors. */
export interface Numbers {
  readonly input: Tensor
  readonly target: Tensor
  readonly weights: Readonly<Record<string, Readonly<Record<string, Tensor>>>>
}

export const numbersOf = ({ input, target, weights }: Problem): Numbers => ({
  input: fromNested(input),
  target: fromNested(target),
  weights: Object.fromEntries(
    Object.entries(weights).map(([layer, tensors]) => [
      layer,
      Object.fromEntries(Object.entries(tensors).map(([name, one]) => [name, fromNested(one)])),
    ]),
  ),
})

interface Made {
  readonly name: string
  readonly pass: PlainPass
  readonly reads: readonly string[]
}

/** Every layer's pass in order, and how near any number stands to a kink or a tie. */
const forwardOf = ({ network: { layers }, masks, mode }: Problem, { input, weights }: Numbers) => {
  const made: Made[] = []
  let margin = Number.POSITIVE_INFINITY
  const outputOf = (name: string): Tensor =>
    made.find((one) => one.name === name)?.pass.output ?? input
  for (const { kind, name, config = {}, inputs } of layers) {
    const reads = inputs ?? [made.at(-1)?.name ?? 'input']
    const pass = kinds[kind]?.({
      inputs: reads.map(outputOf),
      weights: weights[name] ?? {},
      config: Object.fromEntries(Object.entries(config)),
      mask: masks?.[name] && fromNested(masks[name]),
      isTraining: mode !== 'inference',
      near: (distance) => {
        margin = Math.min(margin, distance)
      },
    })
    if (pass === undefined) throw new TypeError(kind)
    made.push({ name, pass, reads })
  }
  const addedIn = (name: string) => made.find((one) => one.name === name)?.pass.added
  return { made, margin, outputOf, addedIn }
}

/** The way forward of a problem with some numbers, half the squared error, and the way back. */
export const plainPass = (problem: Problem, numbers: Numbers) => {
  const { made, margin, outputOf, addedIn } = forwardOf(problem, numbers)
  const last = problem.network.outputs?.[0] ?? made.at(-1)?.name ?? ''
  const output = outputOf(last)
  const examples = output.shape[0] ?? 1
  const slope = zeros(output.shape)
  let loss = 0
  for (const [i, out] of output.data.entries()) {
    const off = (numbers.target.data[i] ?? 0) - out
    loss += 0.5 * off * off
    slope.data[i] = 0.5 * 2 * off * -1
  }
  const back = () => backOf(made, numbers.input, new Map([[last, slope]]), examples)
  return { output, loss: loss / examples, margin, back, outputOf, addedIn }
}

/** ∂E/∂ every number the network is given, and every weight: there the mean over the batch. */
const backOf = (
  made: readonly Made[],
  input: Tensor,
  slopes: Map<string, Tensor>,
  examples: number,
) => {
  const weights = new Map<string, Readonly<Record<string, Tensor>>>()
  const mean = (one: Tensor): Tensor => ({ ...one, data: one.data.map((g) => g / examples) })
  for (const { name, pass, reads } of made.toReversed()) {
    const { inputs, weights: own } = pass.back(slopes.get(name) ?? zeros(pass.output.shape))
    const means = Object.entries(own).map(([tensor, one]) => [tensor, mean(one)] as const)
    weights.set(name, Object.fromEntries(means))
    for (const [i, read] of reads.entries()) {
      const [known, more] = [slopes.get(read), inputs[i] ?? zeros([0])]
      slopes.set(read, known === undefined ? more : sumOf(known, more))
    }
  }
  return { weights, input: slopes.get('input') ?? zeros(input.shape) }
}

const sumOf = (a: Tensor, b: Tensor): Tensor => ({
  ...a,
  data: a.data.map((x, i) => x + (b.data[i] ?? 0)),
})
