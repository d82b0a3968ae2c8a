import type { Scalar, Tensor } from '@tensorflow/tfjs'
import type { Tensorflow } from '../tensorflow.ts'

/** The names of all losses. */
export type LossName =
  | 'half-squared-error'
  | 'squared-error'
  | 'mean-squared-error'
  | 'mean-absolute-error'
  | 'binary-cross-entropy'
  | 'cross-entropy'

/** What one output adds to the loss, and whether the outputs are added or averaged. */
interface Loss {
  readonly term: (tf: Tensorflow, target: Tensor, output: Tensor) => Tensor
  readonly over: 'sum' | 'mean'
}

/** The smallest normal 32-bit float, 2⁻¹²⁶: an output below it is 0 to the machine. */
const least = 2 ** -126

/** ln(o), and ln(2⁻¹²⁶) ≈ −87 for an output that has come out as 0. */
const ln = (tf: Tensorflow, output: Tensor): Tensor => tf.log(tf.maximum(output, least))

/** Each loss as in a hand-worked problem; t is the target, o the output. */
const losses: Readonly<Record<LossName, Loss>> = {
  // ½(t − o)²
  'half-squared-error': {
    term: (tf, t, o) => tf.mul(0.5, tf.square(tf.sub(t, o))),
    over: 'sum',
  },
  // (t − o)²
  'squared-error': { term: (tf, t, o) => tf.square(tf.sub(t, o)), over: 'sum' },
  'mean-squared-error': { term: (tf, t, o) => tf.square(tf.sub(t, o)), over: 'mean' },
  // |t − o|
  'mean-absolute-error': { term: (tf, t, o) => tf.abs(tf.sub(t, o)), over: 'mean' },
  // −(t ln o + (1 − t) ln(1 − o))
  'binary-cross-entropy': {
    term: (tf, t, o) =>
      tf.neg(tf.add(tf.mul(t, ln(tf, o)), tf.mul(tf.sub(1, t), ln(tf, tf.sub(1, o))))),
    over: 'sum',
  },
  // −t ln o
  'cross-entropy': { term: (tf, t, o) => tf.neg(tf.mul(t, ln(tf, o))), over: 'sum' },
}

/** The names of all losses, in the order of the reference page. */
export const lossNames: readonly LossName[] = [
  'half-squared-error',
  'squared-error',
  'mean-squared-error',
  'mean-absolute-error',
  'binary-cross-entropy',
  'cross-entropy',
]

/** The loss of a batch: the mean over its examples. Both tensors are [examples, outputs]. */
export const lossOf = (
  tf: Tensorflow,
  name: LossName,
  targets: Tensor,
  outputs: Tensor,
): Scalar => {
  const { term, over } = losses[name]
  const terms = term(tf, targets, outputs)
  const examples = over === 'mean' ? terms.size : (terms.shape[0] ?? 1)
  return tf.div(tf.sum(terms), examples)
}
