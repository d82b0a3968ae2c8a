import type { Optimizer, Problem } from '@longhand/backprop'

/** Another right way to set a problem up: what changes, if it is not so already. */
export interface Variant {
  readonly id: string
  readonly says: string
  readonly vary: (problem: Problem) => Partial<Problem> | undefined
}

const updatesBiases = ({ update }: Problem): boolean => update?.biases !== false

const ofBiases: readonly Variant[] = [
  {
    id: 'biases-left-alone',
    says: 'Right, if only the weights are updated and the biases are left alone.',
    vary: (problem) => (updatesBiases(problem) ? { update: { biases: false } } : undefined),
  },
  {
    id: 'biases-updated',
    says: 'Right, if the biases are updated too.',
    vary: (problem) => (updatesBiases(problem) ? undefined : { update: { biases: true } }),
  },
  {
    id: 'shared-bias',
    says: 'Right, if all units of a layer have one bias in common.',
    vary: ({ sharedBias }) => (sharedBias ? undefined : { sharedBias: true }),
  },
  {
    id: 'bias-per-unit',
    says: 'Right, if every unit has a bias of its own.',
    vary: ({ sharedBias }) => (sharedBias ? { sharedBias: false } : undefined),
  },
]

const ofTheLoss: readonly Variant[] = [
  {
    id: 'without-half',
    says: 'Right, if the error is the squared error without the ½.',
    vary: ({ loss }) => (loss === 'half-squared-error' ? { loss: 'squared-error' } : undefined),
  },
  {
    id: 'with-half',
    says: 'Right, if the error is half the squared error.',
    vary: ({ loss }) => (loss === 'squared-error' ? { loss: 'half-squared-error' } : undefined),
  },
  {
    id: 'mean-of-outputs',
    says: 'Right, if the error is the mean over the outputs.',
    vary: ({ loss }) => (loss === 'squared-error' ? { loss: 'mean-squared-error' } : undefined),
  },
  {
    id: 'sum-of-outputs',
    says: 'Right, if the errors of the outputs are added.',
    vary: ({ loss }) => (loss === 'mean-squared-error' ? { loss: 'squared-error' } : undefined),
  },
  {
    id: 'sum-over-batch',
    says: 'Right, if the errors of a batch are added.',
    vary: ({ reduction, input }) =>
      reduction === 'sum' || input.length === 1 ? undefined : { reduction: 'sum' },
  },
  {
    id: 'mean-over-batch',
    says: 'Right, if the mean over the batch is taken.',
    vary: ({ reduction }) => (reduction === 'sum' ? { reduction: 'mean' } : undefined),
  },
]

const ofTheOptimizer =
  (vary: (optimizer: Optimizer) => Optimizer | undefined): Variant['vary'] =>
  ({ optimizer }) => {
    const other = vary(optimizer)
    return other && { optimizer: other }
  }

const decays = ({ kind, l2 = 0, weightDecay = kind === 'adamw' ? 0.01 : 0 }: Optimizer): boolean =>
  l2 > 0 || weightDecay > 0

const ofTheUpdate: readonly Variant[] = [
  {
    id: 'momentum-as-mean',
    says: 'Right, if the velocity is a running mean: v ← μ·v + (1 − μ)·g.',
    vary: ofTheOptimizer((optimizer) =>
      optimizer.kind === 'sgd' && optimizer.momentum && optimizer.momentumForm !== 'average'
        ? { ...optimizer, momentumForm: 'average' }
        : undefined,
    ),
  },
  {
    id: 'momentum-as-sum',
    says: 'Right, if the new gradient is added in full: v ← μ·v + g.',
    vary: ofTheOptimizer((optimizer) =>
      optimizer.kind === 'sgd' && optimizer.momentumForm === 'average'
        ? { ...optimizer, momentumForm: 'sum' }
        : undefined,
    ),
  },
  {
    id: 'epsilon-inside',
    says: 'Right, if epsilon stands inside the root, as in Keras.',
    vary: ofTheOptimizer((optimizer) =>
      optimizer.kind !== 'sgd' && optimizer.epsilonInRoot !== true
        ? { ...optimizer, epsilonInRoot: true }
        : undefined,
    ),
  },
  {
    id: 'epsilon-outside',
    says: 'Right, if epsilon stands outside the root, as in PyTorch.',
    vary: ofTheOptimizer((optimizer) =>
      optimizer.kind !== 'sgd' && optimizer.epsilonInRoot === true
        ? { ...optimizer, epsilonInRoot: false }
        : undefined,
    ),
  },
  {
    id: 'l2-without-half',
    says: 'Right, if L2 adds λw² to the error, without the ½, as in Keras.',
    vary: ofTheOptimizer((optimizer) =>
      optimizer.l2 ? { ...optimizer, l2: 2 * optimizer.l2 } : undefined,
    ),
  },
  {
    id: 'biases-do-not-decay',
    says: 'Right, if only the weights are pulled towards 0 and the biases are not.',
    vary: ofTheOptimizer((optimizer) =>
      optimizer.decayBiases === false || !decays(optimizer)
        ? undefined
        : { ...optimizer, decayBiases: false },
    ),
  },
  {
    id: 'biases-decay',
    says: 'Right, if the biases are pulled towards 0 too.',
    vary: ofTheOptimizer((optimizer) =>
      optimizer.decayBiases === false && decays(optimizer)
        ? { ...optimizer, decayBiases: true }
        : undefined,
    ),
  },
]

/** Every convention of backpropagation problems. */
export const variants: readonly Variant[] = [...ofBiases, ...ofTheLoss, ...ofTheUpdate]
