/** Words of the update, beside those that the whole of backpropagation uses. */
export const updating = {
  // what becomes of a gradient before it is used
  'clipped-gradient': {
    base: 'g',
    meaning: 'a gradient that was made smaller where it is too large',
  },
  'decayed-gradient': {
    base: 'g',
    prime: true,
    meaning: 'a gradient with the pull of L2 towards 0 added',
  },
  'gradient-norm': { base: 'norm', meaning: 'the length of gradients taken together as one arrow' },
  'clip-factor': { base: 'clip', meaning: 'what a gradient is multiplied by when it is too long' },
  'clip-limit': { base: 'c', meaning: 'how large a gradient may be' },
  decay: { base: 'λ', meaning: 'how strongly weights are pulled towards 0' },
  'decay-term': { meaning: 'L2: λ times the weight, added to its gradient' },
  'decay-step': { meaning: 'weight decay: the part of the weight that is taken away' },
  // what an optimizer keeps from step to step
  'step-number': { base: 'τ', meaning: 'which update this is, counted from 1' },
  velocity: { base: 'v', meaning: 'momentum: the gradients so far, older ones faded' },
  'momentum-rate': { base: 'μ', meaning: 'how much of the velocity is carried on' },
  moment: { base: 'm', meaning: 'Adam: a running mean of the gradients' },
  squares: {
    base: 'r',
    meaning: 'squared gradients so far: a running mean (v in Adam’s paper), in Adagrad their sum',
  },
  'corrected-moment': { base: 'm̂', meaning: 'the running mean as if it had not begun at 0' },
  'corrected-squares': { base: 'r̂', meaning: 'the mean square as if it had not begun at 0' },
  'moment-rate': { base: 'β', sub: '1', meaning: 'Adam: how much of the mean is carried on' },
  'squares-rate': {
    base: 'β',
    sub: '2',
    meaning: 'Adam: how much of the mean square is carried on',
  },
  rho: { base: 'ρ', meaning: 'RMSProp: how much of the mean square is carried on' },
  epsilon: { base: 'ε', meaning: 'a small number that keeps a divisor above 0' },
  carried: { meaning: 'what is carried on from the step before' },
  'newly-added': { meaning: 'what the new gradient adds' },
  correction: { meaning: 'what a running mean that began at 0 still lacks' },
  root: { meaning: 'the root of the mean square' },
  'look-ahead': { meaning: 'Nesterov: the gradient, with the velocity once more' },
} as const
