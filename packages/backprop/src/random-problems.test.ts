import { linesOf, rewrite } from '@longhand/derivation'
import { type Checked, hasIssues } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backpropJson } from './backprop-json.ts'
import { readProblem } from './read-problem.ts'
import { workProblem } from './work-problem.ts'

// Problems as a plain list of layers, so that the oracles below share nothing with the package.

const activations = ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'] as const
const losses = ['half-squared-error', 'squared-error', 'cross-entropy'] as const
type Activation = (typeof activations)[number]
type Vector = readonly number[]
type Matrix = readonly Vector[]

interface PlainLayer {
  readonly activation: Activation
  readonly kernel: Matrix
  readonly bias: Vector
}
interface PlainProblem {
  readonly layers: readonly PlainLayer[]
  readonly inputs: Matrix
  readonly targets: Matrix
  readonly loss: (typeof losses)[number]
  readonly learningRate: number
}

/** As problems are written, and now and then any float64 at all. */
const number = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -2000, max: 2000 }).map((x) => x / 1000) },
  { weight: 1, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
)
const vector = (length: number) => fc.array(number, { minLength: length, maxLength: length })
const matrix = (rows: number, columns: number) =>
  fc.array(vector(columns), { minLength: rows, maxLength: rows })

const layersOf = (sizes: Vector, loss: PlainProblem['loss']) =>
  fc.tuple(
    ...sizes.slice(1).map((units, i) => {
      const isLast = i === sizes.length - 2
      // cross-entropy needs outputs above 0
      const choices =
        isLast && loss === 'cross-entropy' ? (['sigmoid', 'softmax'] as const) : activations
      return fc.record({
        activation: fc.constantFrom(...choices),
        kernel: matrix(sizes[i] ?? 1, units),
        bias: vector(units),
      })
    }),
  )

/** Dense networks of one to three layers with up to six units, so that some sums stay templates. */
const anyProblem: fc.Arbitrary<PlainProblem> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }),
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom(...losses),
  )
  .chain(([sizes, examples, loss]) =>
    fc.record({
      layers: layersOf(sizes, loss),
      inputs: matrix(examples, sizes[0] ?? 1),
      targets: matrix(examples, sizes.at(-1) ?? 1).map((rows) =>
        loss === 'cross-entropy' ? rows.map((row) => row.map((t) => Math.abs(t) / 2)) : rows,
      ),
      loss: fc.constant(loss),
      learningRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
  )

const problemFrom = ({ layers, inputs, targets, loss, learningRate }: PlainProblem) => ({
  network: {
    name: 'random',
    input: { type: 'vector' as const, features: inputs[0]?.length ?? 0 },
    layers: layers.map(({ activation, bias }, i) => ({
      kind: 'dense' as const,
      name: `layer${i}`,
      config: { units: bias.length, activation },
    })),
  },
  weights: Object.fromEntries(layers.map(({ kernel, bias }, i) => [`layer${i}`, { kernel, bias }])),
  input: inputs,
  target: targets,
  loss,
  optimizer: { kind: 'sgd' as const, learningRate },
})

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

// An independent pass in plain float64, in the order in which a person adds: from the left, bias last.

const at = (list: Vector | undefined, i: number): number => list?.[i] ?? Number.NaN
const added = (terms: Vector): number => terms.reduce((a, b) => a + b)

const activated = (net: Vector, activation: Activation): Vector => {
  if (activation === 'softmax') {
    const all = added(net.map(Math.exp))
    return net.map((x) => Math.exp(x) / all)
  }
  const functions = {
    linear: (x: number) => x,
    sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
    tanh: Math.tanh,
    relu: (x: number) => Math.max(0, x),
  }
  return net.map(functions[activation])
}

/** ∂E/∂net from ∂E/∂out. */
const deltas = (net: Vector, out: Vector, reach: Vector, activation: Activation): Vector =>
  out.map((o, j) => {
    const slopes = {
      linear: 1,
      sigmoid: o * (1 - o),
      tanh: 1 - o * o,
      relu: at(net, j) > 0 ? 1 : 0,
      softmax: o * (1 - o),
    }
    const own = at(reach, j) * slopes[activation]
    if (activation !== 'softmax' || out.length === 1) return own
    return own + added(out.flatMap((other, k) => (k === j ? [] : [at(reach, k) * -(other * o)])))
  })

const forward = (layers: readonly PlainLayer[], input: Vector) => {
  const outs = [input]
  const nets: Vector[] = []
  for (const { kernel, bias, activation } of layers) {
    const x = outs.at(-1) ?? []
    const net = bias.map((b, j) => added(x.map((one, i) => at(kernel[i], j) * one)) + b)
    nets.push(net)
    outs.push(activated(net, activation))
  }
  return { outs, nets }
}

const lossOf = ({ layers, inputs, targets, loss }: PlainProblem): number => {
  const each = inputs.map((input, n) => {
    const out = forward(layers, input).outs.at(-1) ?? []
    return added(
      out.map((o, k) => {
        const t = at(targets[n], k)
        if (loss === 'cross-entropy') return -(t * Math.log(o))
        const squared = (t - o) * (t - o)
        return loss === 'squared-error' ? squared : 0.5 * squared
      }),
    )
  })
  return each.length === 1 ? at(each, 0) : added(each) / each.length
}

/** One example's deltas, layer by layer. */
const backward = (
  { layers, inputs, targets, loss }: PlainProblem,
  n: number,
): readonly Vector[] => {
  const { outs, nets } = forward(layers, inputs[n] ?? [])
  let reach: Vector = (outs.at(-1) ?? []).map((o, k) => {
    const t = at(targets[n], k)
    if (loss === 'cross-entropy') return -(t / o)
    return (loss === 'squared-error' ? 2 : 1) * (t - o) * -1
  })
  const all: Vector[] = []
  for (const [i, { activation, kernel }] of [...layers.entries()].toReversed()) {
    const delta = deltas(nets[i] ?? [], outs[i + 1] ?? [], reach, activation)
    all.unshift(delta)
    reach = kernel.map((row) => added(delta.map((d, k) => d * at(row, k))))
  }
  return all
}

const gradientsOf = (problem: PlainProblem) => {
  const { layers, inputs } = problem
  const examples = inputs.map((input, n) => ({
    outs: forward(layers, input).outs,
    delta: backward(problem, n),
  }))
  const mean = (terms: Vector) => (terms.length === 1 ? at(terms, 0) : added(terms) / terms.length)
  return layers.map(({ kernel, bias }, l) => ({
    kernel: kernel.map((row, i) =>
      row.map((_, j) => mean(examples.map(({ outs, delta }) => at(delta[l], j) * at(outs[l], i)))),
    ),
    bias: bias.map((_, j) => mean(examples.map(({ delta }) => at(delta[l], j)))),
  }))
}

/** Of two zeros, one. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value, (_, x) => (x === 0 ? 0 : x)))

test('every number equals plain float64 code to the last bit (an independent pass)', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const answer = backpropJson(known(workProblem(problemFrom(problem))))
      const gradients = gradientsOf(problem)
      const stepped = (w: number, g: number) => w - problem.learningRate * g
      const updated = problem.layers.map(({ activation, kernel, bias }, l) => ({
        activation,
        kernel: kernel.map((row, i) =>
          row.map((w, j) => stepped(w, at(gradients[l]?.kernel[i], j))),
        ),
        bias: bias.map((b, j) => stepped(b, at(gradients[l]?.bias, j))),
      }))
      const byName = (layers: readonly Omit<PlainLayer, 'activation'>[]) =>
        Object.fromEntries(layers.map(({ kernel, bias }, i) => [`layer${i}`, { kernel, bias }]))
      expect(plain(answer)).toEqual(
        plain({
          problem: 'random',
          loss: lossOf(problem),
          outputs: problem.inputs.map((input) => forward(problem.layers, input).outs.at(-1)),
          gradients: byName(gradients),
          updated: byName(updated),
          lossAfter: lossOf({ ...problem, layers: updated }),
        }),
      )
    }),
    { numRuns: 300 },
  )
})

/** Whether a ReLU stands so near its kink that a difference across it means nothing. */
const isNearKink = ({ layers, inputs }: PlainProblem): boolean =>
  inputs.some((input) => {
    const { nets } = forward(layers, input)
    return layers.some(
      ({ activation }, l) =>
        activation === 'relu' && (nets[l] ?? []).some((net) => Math.abs(net) < 1e-3),
    )
  })

/** The problem with one number of one layer moved. */
const moved = (
  problem: PlainProblem,
  layer: number,
  i: number | 'bias',
  j: number,
  by: number,
) => ({
  ...problem,
  layers: problem.layers.map((one, l) => {
    if (l !== layer) return one
    const shift = (row: Vector) => row.map((w, k) => (k === j ? w + by : w))
    return i === 'bias'
      ? { ...one, bias: shift(one.bias) }
      : { ...one, kernel: one.kernel.map((row, at) => (at === i ? shift(row) : row)) }
  }),
})

test('every gradient is a central difference of the loss: 1e-6, or 1e-8 near 0 (float64)', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      fc.pre(!isNearKink(problem))
      const { find, loss } = known(workProblem(problemFrom(problem)))
      // where an output is all but 0 the logarithm is too steep for differences
      fc.pre(Number(loss.value) < 50)
      for (const [l, { kernel, bias }] of problem.layers.entries())
        for (const i of [...kernel.keys(), 'bias' as const])
          for (const j of bias.keys()) {
            const h = 1e-5
            const [up, down] = [h, -h].map((by) => lossOf(moved(problem, l, i, j, by)))
            const slope = ((up ?? 0) - (down ?? 0)) / (2 * h)
            const place = i === 'bias' ? `bias[${j}]` : `kernel[${i}][${j}]`
            const gradient = Number(find(`layer${l}.${place}.gradient`)?.value)
            expect(Math.abs(gradient - slope)).toBeLessThan(1e-6 * Math.abs(slope) + 1e-8)
          }
    }),
    { numRuns: 100 },
  )
})

test('loss and gradients agree with TensorFlow.js: 1e-4 (float32)', async () => {
  await tf.setBackend('cpu')
  for (const problem of fc.sample(anyProblem, { numRuns: 40, seed: 4 })) {
    if (isNearKink(problem)) continue
    const { loss, gradients } = backpropJson(known(workProblem(problemFrom(problem))))
    const kernels = problem.layers.map(({ kernel }) =>
      tf.variable(tf.tensor2d(kernel.map((row) => [...row]))),
    )
    const biases = problem.layers.map(({ bias }) => tf.variable(tf.tensor1d([...bias])))
    const [x, t] = [problem.inputs, problem.targets].map((rows) =>
      tf.tensor2d(rows.map((row) => [...row])),
    )
    const bend = {
      linear: (net: tf.Tensor) => net,
      sigmoid: tf.sigmoid,
      tanh: tf.tanh,
      relu: tf.relu,
      softmax: (net: tf.Tensor) => tf.softmax(net),
    }
    const error = (): tf.Scalar => {
      let out: tf.Tensor = x ?? tf.scalar(0)
      for (const [l, { activation }] of problem.layers.entries())
        out = bend[activation](out.matMul(kernels[l] ?? out).add(biases[l] ?? 0))
      const wanted = t ?? out
      const each =
        problem.loss === 'cross-entropy' ? wanted.mul(out.log()).neg() : wanted.sub(out).square()
      const scale = problem.loss === 'half-squared-error' ? 0.5 : 1
      return each.sum(1).mul(scale).mean().asScalar()
    }
    const { value, grads } = tf.variableGrads(error)
    expect(Math.abs(Number(loss) - (value.dataSync()[0] ?? Number.NaN))).toBeLessThan(
      1e-4 * Math.max(1, Number(loss)),
    )
    for (const l of problem.layers.keys()) {
      const own = [gradients[`layer${l}`]?.kernel, gradients[`layer${l}`]?.bias].flat(3).map(Number)
      const theirs = [kernels[l], biases[l]].flatMap((one) => [
        ...(grads[one?.name ?? '']?.dataSync() ?? []),
      ])
      expect(own.length).toBe(theirs.length)
      for (const [i, gradient] of own.entries())
        expect(Math.abs(gradient - at(theirs, i))).toBeLessThan(
          1e-4 * Math.max(1, Math.abs(gradient)),
        )
    }
  }
})

test('rewriting nothing changes nothing, and every line carries its number', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const { lossAfter } = known(workProblem(problemFrom(problem)))
      expect(rewrite(lossAfter, () => undefined)).toBe(lossAfter)
      for (const { value } of linesOf(lossAfter)) expect(Number.isNaN(Number(value))).toBe(false)
    }),
    { numRuns: 50 },
  )
})

test('readProblem and workProblem agree, and the problem survives JSON', () => {
  fc.assert(
    fc.property(anyProblem, (plainProblem) => {
      const problem = JSON.parse(JSON.stringify(problemFrom(plainProblem)))
      expect(known(readProblem(problem))).toEqual(problem)
    }),
    { numRuns: 30 },
  )
})

test('readProblem: whatever comes in, there is an answer', () => {
  const [seed] = fc.sample(anyProblem, { numRuns: 1, seed: 1 })
  const problem: Record<string, unknown> = seed === undefined ? {} : { ...problemFrom(seed) }
  const field = fc.constantFrom(...Object.keys(problem), 'steps', 'names', 'update', 'sharedBias')
  fc.assert(
    fc.property(field, fc.anything(), (name, value) => {
      const read = readProblem({ ...problem, [name]: value })
      if (hasIssues(read))
        for (const issue of read.issues)
          expect(Object.values(issue).every((part) => typeof part === 'string')).toBe(true)
      else expect(hasIssues(workProblem(read.value))).toBeTypeOf('boolean')
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(hasIssues(readProblem(value))).toBe(true)
    }),
  )
})
