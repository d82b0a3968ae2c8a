/**
 * What is added to the gradient of every weight that is multiplied, as kernels are: λ₂w + λ₁·sign(w).
 * Biases and the factors of normalisation are left alone.
 *
 * The penalties are ½λ₂Σw² and λ₁Σ|w|; the losses that a run tells are without them.
 */
export interface Regularization {
  readonly l1: number
  readonly l2: number
}
