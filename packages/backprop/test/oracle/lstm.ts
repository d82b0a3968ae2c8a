import { plainActivation } from './activations.ts'
import type { PlainKind } from './layer.ts'
import { get, grow, places, put, type Tensor, zeros } from './tensor.ts'

// Gers, Schmidhuber & Cummins 2000 with Keras' columns: input, forget, candidate, output.

interface Bent {
  readonly output: Tensor
  readonly back: (slope: Tensor) => Tensor
}

interface Step {
  readonly gates: readonly Bent[]
  readonly memory: Tensor
  readonly shown: Bent
  readonly state: Tensor
}

const byPair = (a: Tensor, b: Tensor | undefined): Tensor => ({
  ...a,
  data: a.data.map((x, i) => x * (b === undefined ? 0 : (b.data[i] ?? 0))),
})

const plus = (a: Tensor, b: Tensor): Tensor => ({
  ...a,
  data: a.data.map((x, i) => x + (b.data[i] ?? 0)),
})

interface Weights {
  readonly x: Tensor
  readonly kernel: Tensor
  readonly recurrentKernel: Tensor
  readonly bias: Tensor | undefined
}

const netOf = (
  { x, kernel, recurrentKernel, bias }: Weights,
  t: number,
  gate: number,
  state: Tensor | undefined,
): Tensor => {
  const units = recurrentKernel.shape[0] ?? 0
  const net = zeros([x.shape[0] ?? 0, units])
  for (const [n = 0, j = 0] of places(net.shape)) {
    const column = gate * units + j
    for (let i = 0; i < (x.shape[2] ?? 0); i++)
      grow(net, get(kernel, i, column) * get(x, n, t, i), n, j)
    let carried = 0
    for (let k = 0; state && k < units; k++)
      carried += get(recurrentKernel, k, column) * get(state, n, k)
    if (state) grow(net, carried, n, j)
    if (bias) grow(net, get(bias, column), n, j)
  }
  return net
}

const forward = (own: Weights, bend: (isMemory: boolean, net: Tensor) => Bent): readonly Step[] => {
  const steps: Step[] = []
  for (let t = 0; t < (own.x.shape[1] ?? 0); t++) {
    const before = steps.at(-1)
    const gates = [0, 1, 2, 3].map((gate) => bend(gate === 2, netOf(own, t, gate, before?.state)))
    const [take, keep, candidate, show] = gates.map(({ output }) => output)
    const empty = zeros(take?.shape ?? [])
    const taken = byPair(take ?? empty, candidate)
    const memory = before ? plus(byPair(keep ?? empty, before.memory), taken) : taken
    const shown = bend(true, memory)
    steps.push({ gates, memory, shown, state: byPair(show ?? empty, shown.output) })
  }
  return steps
}

export const plainLstm: PlainKind = ({ inputs: [x = zeros([0])], weights, config, near }) => {
  const { kernel = zeros([0, 0]), recurrentKernel = zeros([0, 0]), bias } = weights
  const { activation = 'tanh', recurrentActivation = 'sigmoid', returnSequences } = config
  const own = { x, kernel, recurrentKernel, bias }
  const steps = forward(own, (isMemory, net) =>
    plainActivation(String(isMemory ? activation : recurrentActivation), net, near),
  )
  const [examples = 0, count = 0] = x.shape
  const units = recurrentKernel.shape[0] ?? 0
  const all = returnSequences === true
  const output = zeros(all ? [examples, count, units] : [examples, units])
  const visit = (see: (at: readonly number[], n: number, t: number, j: number) => void) => {
    for (const at of places(output.shape))
      see(at, at[0] ?? 0, all ? (at[1] ?? 0) : count - 1, at.at(-1) ?? 0)
  }
  visit((at, n, t, j) => put(output, get(steps[t]?.state ?? output, n, j), ...at))
  const back = (slope: Tensor) => {
    const arriving = steps.map(() => zeros([examples, units]))
    visit((at, n, t, j) => grow(arriving[t] ?? slope, get(slope, ...at), n, j))
    return throughTime(own, steps, arriving)
  }
  return { output, back }
}

const throughTime = (
  { x, kernel, recurrentKernel, bias }: Weights,
  steps: readonly Step[],
  arriving: readonly Tensor[],
) => {
  const [dx, dw, du] = [zeros(x.shape), zeros(kernel.shape), zeros(recurrentKernel.shape)]
  const db = zeros([kernel.shape[1] ?? 0])
  const units = recurrentKernel.shape[0] ?? 0
  let carriedMemory = zeros(arriving[0]?.shape ?? [])
  for (let t = steps.length - 1; t >= 0; t--) {
    const [step, before] = [steps[t], steps[t - 1]]
    const state = arriving[t]
    if (step === undefined || state === undefined) continue
    const [take, keep, candidate, show] = step.gates
    if (!take || !keep || !candidate || !show) continue
    const memory = plus(step.shown.back(byPair(state, show.output)), carriedMemory)
    carriedMemory = byPair(memory, keep.output)
    const slopes = [
      byPair(memory, candidate.output),
      byPair(memory, before?.memory),
      byPair(memory, take.output),
      byPair(state, step.shown.output),
    ]
    for (const [gate, bent] of step.gates.entries()) {
      const delta = bent.back(slopes[gate] ?? memory)
      for (const [n = 0, j = 0] of places(delta.shape)) {
        const [d, column] = [get(delta, n, j), gate * units + j]
        grow(db, d, column)
        for (let i = 0; i < (x.shape[2] ?? 0); i++) {
          grow(dw, d * get(x, n, t, i), i, column)
          grow(dx, d * get(kernel, i, column), n, t, i)
        }
        for (let k = 0; before && k < units; k++) {
          grow(du, d * get(before.state, n, k), k, column)
          grow(arriving[t - 1] ?? dx, d * get(recurrentKernel, k, column), n, k)
        }
      }
    }
  }
  return { inputs: [dx], weights: { kernel: dw, recurrentKernel: du, ...(bias && { bias: db }) } }
}
