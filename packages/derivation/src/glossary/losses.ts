/** Words of the losses, beside those that the whole of backpropagation uses. */
export const losses = {
  'output-count': { base: 'K', meaning: 'outputs of one example, where a loss takes their mean' },
  'output-sum': { meaning: 'the errors of the outputs, added' },
  'absolute-error': { meaning: 'the error without its sign' },
  'error-sign': { meaning: 'the sign of the error: 1, −1, or 0 where there is none' },
  threshold: { base: 'κ', meaning: 'the error from which Huber’s loss grows in a straight line' },
  'small-error': { meaning: 'Huber: the part of the error up to the threshold, squared' },
  'large-error': { meaning: 'Huber: the part of the error beyond the threshold' },
  'held-error': { meaning: 'Huber: the error, held between −κ and κ' },
  margin: { meaning: 'hinge: what the output lacks to be right by 1' },
  'target-complement': { meaning: 'one minus the target' },
  'other-log-likelihood': {
    meaning: 'one minus the target, times the logarithm of one minus the output',
  },
  'log-total': { meaning: 'the logarithm of all exponentials' },
  'soft-output': { meaning: 'the output that the loss makes of a score' },
} as const
