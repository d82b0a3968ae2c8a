import { numberIn, type PlainKind } from './layer.ts'
import { get, grow, places, put, type Tensor, zeros } from './tensor.ts'

/** Which place of γ, β and the statistics a number belongs to. */
type Of = (at: readonly number[]) => readonly number[]

interface Statistics {
  readonly mean: Tensor
  readonly variance: Tensor
}

const momentsOf = (x: Tensor, groups: readonly number[], of: Of): Statistics => {
  const [mean, variance, count] = [zeros(groups), zeros(groups), zeros(groups)]
  for (const at of all(x)) {
    grow(mean, get(x, ...at), ...of(at))
    grow(count, 1, ...of(at))
  }
  for (const at of all(mean)) put(mean, get(mean, ...at) / get(count, ...at), ...at)
  for (const at of all(x)) {
    const off = get(x, ...at) - get(mean, ...of(at))
    grow(variance, off * off, ...of(at))
  }
  for (const at of all(mean)) put(variance, get(variance, ...at) / get(count, ...at), ...at)
  return { mean, variance }
}

const all = ({ shape }: Tensor) => places(shape)

/** The textbook's long way back: through x̂, the variance and the mean in turn (Ioffe & Szegedy 2015). */
const backThrough = (
  x: Tensor,
  slope: Tensor,
  { mean, variance }: Statistics,
  epsilon: number,
  of: Of,
) => {
  const [dVariance, dMean, count] = [zeros(mean.shape), zeros(mean.shape), zeros(mean.shape)]
  for (const at of all(x)) {
    const v = get(variance, ...of(at)) + epsilon
    const off = get(x, ...at) - get(mean, ...of(at))
    grow(dVariance, get(slope, ...at) * off * -0.5 * v ** -1.5, ...of(at))
    grow(dMean, -get(slope, ...at) / Math.sqrt(v), ...of(at))
    grow(count, 1, ...of(at))
  }
  const dx = zeros(x.shape)
  for (const at of all(x)) {
    const [g, n] = [of(at), get(count, ...of(at))]
    const off = get(x, ...at) - get(mean, ...g)
    const own = get(slope, ...at) / Math.sqrt(get(variance, ...g) + epsilon)
    put(dx, own + (get(dVariance, ...g) * 2 * off) / n + get(dMean, ...g) / n, ...at)
  }
  return dx
}

interface Plan {
  readonly groups: readonly number[]
  readonly of: Of
  /** The place of γ and β. */
  readonly own: Of
  readonly fixed?: Statistics
  readonly epsilon: number
}

const normalisation =
  (planOf: (layer: Parameters<PlainKind>[0], x: Tensor) => Plan): PlainKind =>
  (layer) => {
    const [x = zeros([0])] = layer.inputs
    const { gamma, beta } = layer.weights
    const { groups, of, own, fixed, epsilon } = planOf(layer, x)
    const statistics = fixed ?? momentsOf(x, groups, of)
    const deviation = (at: readonly number[]) =>
      Math.sqrt(get(statistics.variance, ...of(at)) + epsilon)
    const norm = zeros(x.shape)
    const output = zeros(x.shape)
    for (const at of all(x)) {
      put(norm, (get(x, ...at) - get(statistics.mean, ...of(at))) / deviation(at), ...at)
      const scaled = gamma ? get(gamma, ...own(at)) * get(norm, ...at) : get(norm, ...at)
      put(output, beta ? scaled + get(beta, ...own(at)) : scaled, ...at)
    }
    const back = (slope: Tensor) => {
      const ofNorm = zeros(x.shape)
      const [dGamma, dBeta] = [zeros(gamma?.shape ?? []), zeros(beta?.shape ?? [])]
      for (const at of all(x)) {
        put(ofNorm, get(slope, ...at) * (gamma ? get(gamma, ...own(at)) : 1), ...at)
        if (gamma) grow(dGamma, get(slope, ...at) * get(norm, ...at), ...own(at))
        if (beta) grow(dBeta, get(slope, ...at), ...own(at))
      }
      const dx = fixed
        ? { ...x, data: ofNorm.data.map((g, i) => g / deviation(all(x)[i] ?? [])) }
        : backThrough(x, ofNorm, statistics, epsilon, of)
      return {
        inputs: [dx],
        weights: { ...(gamma && { gamma: dGamma }), ...(beta && { beta: dBeta }) },
      }
    }
    return { output, back }
  }

export const plainBatchNorm: PlainKind = normalisation(({ weights, config, isTraining }, x) => {
  const { movingMean: mean = zeros([0]), movingVariance: variance = zeros([0]) } = weights
  const channel: Of = (at) => at.slice(-1)
  return {
    groups: x.shape.slice(-1),
    of: channel,
    own: channel,
    epsilon: numberIn(config.epsilon, 0.001),
    ...(!isTraining && { fixed: { mean, variance } }),
  }
})

export const plainLayerNorm: PlainKind = normalisation(({ config }, x) => {
  const axes = (Array.isArray(config.axis) ? config.axis.map(Number) : [-1]).map((axis) =>
    axis < 0 ? x.shape.length + axis : axis,
  )
  return {
    groups: x.shape.map((count, axis) => (axes.includes(axis) ? 1 : count)),
    of: (at) => at.map((place, axis) => (axes.includes(axis) ? 0 : place)),
    own: (at) => at.filter((_, axis) => axes.includes(axis)),
    epsilon: numberIn(config.epsilon, 0.001),
  }
})
