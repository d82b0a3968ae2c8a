/** Words of counts under other conventions, of what an output sees, and of memory. */
export const measuring = {
  // multiplications
  'multiply-and-add': { meaning: 'the 2 of a multiplication and an addition counted apart' },
  'bias-additions': { meaning: 'additions of a bias, one at each output' },
  'macs-with-biases': { base: 'M', sub: 'b', meaning: 'multiply-adds, and one more for each bias' },
  flops: { base: 'F', meaning: 'multiplications and additions, each counted' },
  'flops-with-biases': {
    base: 'F',
    sub: 'b',
    meaning: 'multiplications and additions, those of biases too',
  },
  'macs-with-elementwise': {
    base: 'M',
    sub: 'e',
    meaning: 'multiply-adds, biases, normalisations, activations and pools, as ptflops counts',
  },
  'macs-of-torchinfo': {
    base: 'M',
    sub: 'torchinfo',
    meaning: 'multiply-adds as torchinfo counts them: biases at each position, nothing else',
  },
  'elementwise-steps': { meaning: 'numbers that a layer works on one by one' },
  'scale-and-shift': { meaning: 'the 2 of a factor and a term for each number' },
  ratio: { meaning: 'a quantity of one network over that of another' },
  // connections
  'connections-without-biases': {
    base: 'L',
    sub: 'w',
    meaning: 'connections of weights alone',
  },
  'connections-in-bounds': {
    base: 'L',
    sub: 'in',
    meaning: 'connections to the input alone, none to the zeros around it',
  },
  'connections-with-pooling': {
    base: 'L',
    sub: 'pool',
    meaning: 'connections, and the links of pooling windows',
  },
  'window-links': { meaning: 'pairs of a window’s position and a number that it reads' },
  'links-to-zeros': { meaning: 'window entries that fall on zeros around the input' },
  'links-in-bounds': { meaning: 'window entries that fall on the input, over all positions' },
  // what an output sees
  'receptive-field': {
    base: 'R',
    address: '',
    meaning: 'positions of the network’s input that can change one output',
  },
  jump: { base: 'j', meaning: 'positions of the input between neighbouring outputs' },
  'field-start': {
    base: 'q',
    address: 'start',
    meaning: 'the first position that the first output sees; below 0 in the zeros around the input',
  },
  'kernel-side': { base: 'k', meaning: 'positions of a window along one axis' },
  holes: { meaning: 'positions inside a receptive field that change nothing' },
  'seen-positions': { meaning: 'positions of a receptive field that do change the output' },
  // memory
  memory: { base: 'B', address: '', meaning: 'bytes, or MB where a print says so' },
  'input-memory': { base: 'B', sub: 'input', address: 'input', meaning: 'memory of the input' },
  'pass-memory': {
    base: 'B',
    sub: 'pass',
    address: 'pass',
    meaning: 'memory of outputs, forward and backward',
  },
  'parameter-memory': {
    base: 'B',
    sub: 'params',
    address: 'parameters',
    meaning: 'memory of parameters',
  },
  'gradient-memory': {
    base: 'B',
    sub: 'grad',
    address: 'gradients',
    meaning: 'memory of gradients, one for each trainable parameter',
  },
  'optimizer-memory': {
    base: 'B',
    sub: 'opt',
    address: 'optimizer',
    meaning: 'memory of what an optimiser keeps for each trainable parameter',
  },
  'activation-memory': {
    base: 'B',
    sub: 'act',
    address: 'activations',
    meaning: 'memory of the outputs that the backward pass needs',
  },
  'bytes-per-number': { meaning: 'the 4 bytes of a float32' },
  'both-passes': { meaning: 'the 2 of forward and backward pass' },
  'kept-per-parameter': { meaning: 'numbers that an optimiser keeps for each parameter' },
  'bytes-per-megabyte': { meaning: 'bytes in a megabyte: 1000² or 1024²' },
  examples: { base: 'N', sub: 'ex', meaning: 'examples worked on at once' },
} as const
