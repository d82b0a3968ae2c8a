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
  // sequences
  state: { address: '', base: 'h', meaning: 'what a recurrent layer carries to its next step' },
  'state-before': { meaning: 'the state of the step before' },
  'recurrent-weight': { meaning: 'a weight between a state and the next' },
  'cell-state': { address: '', base: 'cell', meaning: 'what an LSTM remembers' },
  'input-gate': { address: '', base: 'gin', meaning: 'how much of the candidate an LSTM takes in' },
  'forget-gate': { address: '', base: 'gkeep', meaning: 'how much of its memory an LSTM keeps' },
  candidate: { address: '', base: 'cand', meaning: 'what an LSTM could take into its memory' },
  'output-gate': { address: '', base: 'gout', meaning: 'how much of its memory an LSTM shows' },
  'bent-cell': {
    address: '',
    base: 'bent',
    meaning: 'an LSTM’s memory after its activation function',
  },
  token: { meaning: 'the number that a word or a token goes by' },
  'one-hot': { address: '', base: 'hot', meaning: '1 where this is the token, else 0' },
  // attention
  query: { address: '', base: 'q', meaning: 'what a position asks for' },
  key: { address: '', base: 'key', meaning: 'what a position is found by' },
  value: { address: '', base: 'val', meaning: 'what a position gives to those who find it' },
  score: { address: '', base: 'score', meaning: 'how well a query and a key agree, over √d' },
  'attention-weight': {
    address: '',
    base: 'att',
    meaning: 'the share of its attention that a position gives to another',
  },
  mixture: { address: '', base: 'mix', meaning: 'the values of all positions by their shares' },
  'key-dimension': { base: 'd', sub: 'k', meaning: 'numbers in a query and a key' },
  // dropout
  mask: { address: '', base: 'mask', meaning: '1 where dropout keeps a number, 0 where not' },
  'keep-share': {
    base: 'p',
    sub: 'keep',
    meaning: 'the share of the numbers that dropout keeps on average',
  },
  // activation functions
  leak: { base: 'α', meaning: 'the slope of a leaky ReLU below 0' },
  zero: { meaning: 'the 0 that a number is compared with' },
  two: { meaning: 'the 2 of a halving, or of a square root' },
  pi: { base: 'π', meaning: 'half the way around a circle of radius 1' },
  'selu-scale': { meaning: 'the λ of SELU, chosen so that layers keep mean 0 and variance 1' },
  'selu-alpha': { meaning: 'the α of SELU, chosen with its λ' },
} as const
