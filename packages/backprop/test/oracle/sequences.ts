import { plainActivation } from './activations.ts'
import type { PlainKind } from './layer.ts'
import { get, grow, places, put, type Tensor, zeros } from './tensor.ts'

export const plainEmbedding: PlainKind = ({ inputs: [tokens = zeros([0])], weights }) => {
  const { embeddings = zeros([0, 0]) } = weights
  const size = embeddings.shape[1] ?? 0
  const output = zeros([...tokens.shape, size])
  const row = (at: readonly number[]) => Math.round(get(tokens, ...at.slice(0, -1)))
  for (const at of places(output.shape))
    put(output, get(embeddings, row(at), at.at(-1) ?? 0), ...at)
  const back = (slope: Tensor) => {
    const rows = zeros(embeddings.shape)
    for (const at of places(output.shape)) grow(rows, get(slope, ...at), row(at), at.at(-1) ?? 0)
    return { inputs: [zeros(tokens.shape)], weights: { embeddings: rows } }
  }
  return { output, back }
}

interface Rnn {
  readonly x: Tensor
  readonly kernel: Tensor
  readonly recurrentKernel: Tensor
  readonly bias: Tensor | undefined
}

const netAt = ({ x, kernel, recurrentKernel, bias }: Rnn, t: number, state: Tensor | undefined) => {
  const units = kernel.shape[1] ?? 0
  const net = zeros([x.shape[0] ?? 0, units])
  for (const [n = 0, j = 0] of places(net.shape)) {
    for (let i = 0; i < (x.shape[2] ?? 0); i++) grow(net, get(kernel, i, j) * get(x, n, t, i), n, j)
    let carried = 0
    for (let k = 0; state && k < units; k++)
      carried += get(recurrentKernel, k, j) * get(state, n, k)
    if (state) grow(net, carried, n, j)
    if (bias) grow(net, get(bias, j), n, j)
  }
  return net
}

/** Step by step forward, then backpropagation through time. */
export const plainSimpleRnn: PlainKind = ({ inputs: [x = zeros([0])], weights, config, near }) => {
  const { kernel = zeros([0, 0]), recurrentKernel = zeros([0, 0]), bias } = weights
  const rnn = { x, kernel, recurrentKernel, bias }
  const [examples = 0, steps = 0] = x.shape
  const units = kernel.shape[1] ?? 0
  const states: Tensor[] = []
  const backs: ((slope: Tensor) => Tensor)[] = []
  for (let t = 0; t < steps; t++) {
    const bent = plainActivation(
      String(config.activation ?? 'tanh'),
      netAt(rnn, t, states.at(-1)),
      near,
    )
    states.push(bent.output)
    backs.push(bent.back)
  }
  const all = config.returnSequences === true
  const output = zeros(all ? [examples, steps, units] : [examples, units])
  for (const [t, state] of states.entries())
    for (const [n = 0, j = 0] of places(state.shape))
      if (all) put(output, get(state, n, j), n, t, j)
      else if (t === steps - 1) put(output, get(state, n, j), n, j)
  const shown = (slope: Tensor, t: number): Tensor => {
    const own = zeros([examples, units])
    for (const [n = 0, j = 0] of places(own.shape))
      if (all) put(own, get(slope, n, t, j), n, j)
      else if (t === steps - 1) put(own, get(slope, n, j), n, j)
    return own
  }
  return { output, back: (slope) => throughTime(rnn, states, backs, (t) => shown(slope, t)) }
}

const throughTime = (
  { x, kernel, recurrentKernel, bias }: Rnn,
  states: readonly Tensor[],
  backs: readonly ((slope: Tensor) => Tensor)[],
  shown: (t: number) => Tensor,
) => {
  const [dx, dw, du] = [zeros(x.shape), zeros(kernel.shape), zeros(recurrentKernel.shape)]
  const db = zeros([kernel.shape[1] ?? 0])
  let carried = zeros(states[0]?.shape ?? [])
  for (let t = states.length - 1; t >= 0; t--) {
    for (const at of places(carried.shape)) grow(carried, get(shown(t), ...at), ...at)
    const delta = backs[t]?.(carried) ?? carried
    carried = zeros(delta.shape)
    for (const [n = 0, j = 0] of places(delta.shape)) {
      const d = get(delta, n, j)
      grow(db, d, j)
      for (let i = 0; i < (x.shape[2] ?? 0); i++) {
        grow(dw, d * get(x, n, t, i), i, j)
        grow(dx, d * get(kernel, i, j), n, t, i)
      }
      const state = states[t - 1]
      for (let k = 0; state && k < db.data.length; k++) {
        grow(du, d * get(state, n, k), k, j)
        grow(carried, d * get(recurrentKernel, k, j), n, k)
      }
    }
  }
  return { inputs: [dx], weights: { kernel: dw, recurrentKernel: du, ...(bias && { bias: db }) } }
}
