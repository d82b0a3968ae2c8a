import type { Optimizer } from '@longhand/backprop'

/** What is taken from a weight: `g` its gradient, `kept` what was kept of it, `t` the step from 1. */
const stepLines = (optimizer: Optimizer): readonly string[] => {
  const { learningRate } = optimizer
  switch (optimizer.kind) {
    case 'sgd': {
      const { momentum = 0, nesterov = false, momentumForm = 'sum' } = optimizer
      if (momentum === 0) return [`return g.mul(${learningRate})`]
      const added = momentumForm === 'sum' ? 'g' : `g.mul(${1 - momentum})`
      const far = nesterov ? `g.add(kept.v.mul(${momentum}))` : 'kept.v'
      return [
        `kept.v = kept.v.mul(${momentum}).add(${added})`,
        `return ${far}.mul(${learningRate})`,
      ]
    }
    case 'adam':
    case 'adamw': {
      const { beta1 = 0.9, beta2 = 0.999 } = optimizer
      return [
        `kept.v = kept.v.mul(${beta1}).add(g.mul(${1 - beta1}))`,
        `kept.r = kept.r.mul(${beta2}).add(g.square().mul(${1 - beta2}))`,
        `const mean = kept.v.div(1 - ${beta1} ** t)`,
        `const squares = kept.r.div(1 - ${beta2} ** t)`,
        `return mean.mul(${learningRate}).div(${root('squares', optimizer, 1e-8)})`,
      ]
    }
    case 'rmsprop': {
      const { rho = 0.9 } = optimizer
      return [
        `kept.r = kept.r.mul(${rho}).add(g.square().mul(${1 - rho}))`,
        `return g.mul(${learningRate}).div(${root('kept.r', optimizer, 1e-8)})`,
      ]
    }
    case 'adagrad':
      return [
        'kept.r = kept.r.add(g.square())',
        `return g.mul(${learningRate}).div(${root('kept.r', optimizer, 1e-10)})`,
      ]
  }
}

const root = (
  squares: string,
  { epsilon, epsilonInRoot }: Extract<Optimizer, { epsilon?: number }>,
  usual: number,
): string => {
  const small = epsilon ?? usual
  return epsilonInRoot ? `${squares}.add(${small}).sqrt()` : `${squares}.sqrt().add(${small})`
}

/** The step of an optimizer as a function, written out: TensorFlow.js has its own forms of some. */
export const tfjsStep = (optimizer: Optimizer): string =>
  [
    'const stepOf = (g, kept, t) => {',
    ...stepLines(optimizer).map((line) => `  ${line}`),
    '}',
  ].join('\n')

/** What becomes of all gradients before they are used. */
export const tfjsClip = ({ clipValue, clipNorm, globalClipNorm }: Optimizer): string => {
  if (clipValue !== undefined)
    return `const clipped = (grads) => grads.map((g) => g.clipByValue(${-clipValue}, ${clipValue}))`
  const limit = clipNorm ?? globalClipNorm
  if (limit === undefined) return 'const clipped = (grads) => grads'
  const norm = 'const norm = (grads) => Math.hypot(...grads.flatMap((g) => [...g.dataSync()]))'
  const factor = clipNorm === undefined ? 'norm(grads)' : 'norm([g])'
  return [
    norm,
    `const clipped = (grads) => grads.map((g) => g.mul(Math.min(1, ${limit} / ${factor})))`,
  ].join('\n')
}
