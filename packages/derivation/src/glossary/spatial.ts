/** Words of layers over sequences and volumes, and of layers that make their input larger. */
export const spatial = {
  // axes besides rows and columns
  'input-steps': { base: 'T', meaning: 'steps that a layer reads' },
  'input-depth': { base: 'd', sub: 'v', meaning: 'slices that a layer reads' },
  'output-steps': {
    base: 'T',
    prime: true,
    address: 'steps',
    meaning: 'steps that a layer puts out',
  },
  'output-depth': {
    base: 'd',
    sub: 'v',
    prime: true,
    address: 'depth',
    meaning: 'slices that a layer puts out',
  },
  'kernel-steps': { base: 'k', sub: 'T', meaning: 'steps of a kernel or a pooling window' },
  'kernel-depth': { base: 'k', sub: 'd', meaning: 'slices of a kernel or a pooling window' },
  // positions that come and go
  spread: { meaning: 'positions from the first input’s window to the last’s, (i − 1)s' },
  'first-input': { meaning: 'the 1 of i − 1: no step leads to the first input' },
  'padding-taken': { meaning: 'positions that padding takes off a transposed convolution' },
  'output-padding': {
    base: 'p',
    sub: 'out',
    meaning: 'positions added behind the output of a transposed convolution',
  },
  cropped: { meaning: 'positions cut off along an axis' },
  'cropped-before': { meaning: 'positions cut off above or to the left' },
  'cropped-after': { meaning: 'positions cut off below or to the right' },
  upscaling: { base: 'u', meaning: 'how often each position is repeated along an axis' },
  // weights
  'depth-multiplier': { base: 'm', sub: 'd', meaning: 'output channels of each input channel' },
  'depthwise-kernel': { meaning: 'weights that filter each channel by itself' },
  'pointwise-kernel': { meaning: 'weights that mix the channels of one position' },
  'group-filters': { meaning: 'filters of one group' },
  slopes: { meaning: 'trained slopes of an activation function for numbers below zero' },
  'kept-mean': { meaning: 'means that inputs are shifted by, one a channel' },
  'kept-variance': { meaning: 'variances that inputs are divided by, one a channel' },
  'examples-seen': { meaning: 'the one number that counts the examples means were taken of' },
} as const
