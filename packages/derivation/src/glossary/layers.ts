/** Words of the layers that do more than weigh, and of the graph they stand in. */
export const layers = {
  // graph
  'way-back': {
    address: '',
    meaning: 'how the error changes with an output by way of one of its readers',
  },
  'short-delta': {
    address: '',
    base: 'δ',
    meaning: 'the delta of an output whose activation function and loss leave output less target',
  },
  // pools
  'padding-value': {
    meaning: 'what stands outside the input where it is not a zero: −∞ under a max',
  },
  winner: {
    address: '',
    base: 'pos',
    meaning: 'which entry of a window is the first largest, counted from 1 row by row',
  },
  'window-entry': { meaning: 'an entry of a window, counted from 1 row by row' },
  pick: { address: '', base: 'pick', meaning: '1 where a max pool took this entry, else 0' },
  'window-entries': { meaning: 'entries of a window that a mean is taken of' },
  share: {
    address: '',
    base: 'share',
    meaning: 'what each entry of a window gets of the error that comes back',
  },
  positions: { meaning: 'positions of a feature map that a mean is taken of' },
  // normalisation
  mean: { address: '', base: 'mean', meaning: 'the mean of the numbers normalised together' },
  variance: {
    address: '',
    base: 'var',
    meaning: 'the mean square distance of the numbers from their mean',
  },
  deviation: {
    address: '',
    base: 'dev',
    meaning: 'the root of the variance, after epsilon is added',
  },
  normalised: {
    address: '',
    base: 'norm',
    meaning: 'a number less its mean, over its deviation',
  },
  'normalised-count': { meaning: 'how many numbers are normalised together' },
  epsilon: { base: 'ε', meaning: 'a small number that keeps a divisor from 0' },
  scale: { meaning: 'the trained scale of a normalisation' },
  'slope-mean': {
    address: '',
    base: 'msl',
    meaning: 'the mean of the slopes that come back to the numbers normalised together',
  },
  'slope-product-mean': {
    address: '',
    base: 'mpr',
    meaning: 'the mean of these slopes, each times its normalised number',
  },
  kept: { meaning: 'the share of a running statistic that is kept' },
  // dropout
  mask: { address: '', base: 'mask', meaning: '1 where dropout keeps a number, 0 where not' },
  'keep-share': { meaning: 'the share of the numbers that dropout keeps on average' },
  // activation functions
  leak: { meaning: 'the slope of a leaky ReLU below 0' },
  zero: { meaning: 'the 0 that a number is compared with' },
  two: { meaning: 'the 2 of a halving, or of a square root' },
  pi: { base: 'π', meaning: 'half the way around a circle of radius 1' },
  'selu-scale': { meaning: 'the λ of SELU, chosen so that layers keep mean 0 and variance 1' },
  'selu-alpha': { meaning: 'the α of SELU, chosen with its λ' },
} as const
