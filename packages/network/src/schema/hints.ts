/** What was expected and what to try, for each rule that a setting can break. */
export const hints = {
  count: {
    expected: 'a whole number of at least 1',
    try: 'Write a whole number such as 3.',
  },
  whole: {
    expected: 'a whole number of at least 0',
    try: 'Write a whole number such as 0 or 1.',
  },
  pair: {
    expected: 'a whole number of at least 1, or two of them',
    try: 'Write 3 for a square, or [3, 5] for rows and columns.',
  },
  single: {
    expected: 'a whole number of at least 1',
    try: 'Write a whole number such as 3.',
  },
  triple: {
    expected: 'a whole number of at least 1, or three of them',
    try: 'Write 3 for a cube, or [3, 5, 5] for slices, rows and columns.',
  },
  wholes: {
    expected: 'a whole number of at least 0, or one for each axis',
    try: 'Write a whole number such as 0 or 1.',
  },
  padding1d: {
    expected: '"valid", "same", "causal", a whole number, or [[before, after]]',
    try: 'Write "valid" for no padding, "same", "causal", or the zeros on each side, such as 1.',
  },
  padding: {
    expected: '"valid", "same", a whole number, [rows, columns], or [[top, bottom], [left, right]]',
    try: 'Write "valid" for no padding, "same", or the zeros on each side, such as 1.',
  },
  padding3d: {
    expected: '"valid", "same", a whole number, three of them, or three pairs',
    try: 'Write "valid" for no padding, "same", or the zeros on each side, such as 1.',
  },
  sides1d: {
    expected: 'a whole number of at least 0, or [[before, after]]',
    try: 'Write the positions on each side, such as 1, or [[1, 0]].',
  },
  sides2d: {
    expected: 'a whole number of at least 0, [rows, columns], or [[top, bottom], [left, right]]',
    try: 'Write the positions on each side, such as 1, or [[1, 0], [1, 0]].',
  },
  sides3d: {
    expected: 'a whole number of at least 0, three of them, or three pairs',
    try: 'Write the positions on each side, such as 1, or [[1, 0], [1, 0], [1, 0]].',
  },
  outputSize: {
    expected: 'a whole number of at least 1, or one for each axis, null for as many as come in',
    try: 'Write the number of outputs along each axis, such as 7.',
  },
  targetShape: {
    expected: 'one to four whole numbers of at least 1, one of them perhaps -1',
    try: 'Write a list such as [7, 7, 64], or [7, 7, -1] for whatever is left over.',
  },
  dims: {
    expected: 'every axis once, counted from 1 after the batch',
    try: 'Write a list such as [2, 1].',
  },
  interpolation: {
    expected: '"nearest" or "bilinear"',
    try: 'Write "nearest" to repeat positions, or "bilinear" to draw lines between them.',
  },
  boolean: { expected: 'true or false', try: 'Write true or false, without quotes.' },
  rate: {
    expected: 'a number from 0 up to, but not including, 1',
    try: 'Write the share that is left out, such as 0.5.',
  },
  positive: { expected: 'a number above 0', try: 'Write a number such as 0.001.' },
  share: { expected: 'a number from 0 to 1', try: 'Write a number such as 0.99.' },
  activation: {
    expected:
      'an activation function, such as linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu or softmax',
    try: 'Write one of these names, or leave it out for linear.',
  },
  statistics: {
    expected: '"weights" or "buffers"',
    try: 'Write "weights" to count running means and variances, as Keras does, or "buffers" to leave them out, as PyTorch does.',
  },
  axis: {
    expected: 'an axis, counted from 1 after the batch or back from -1',
    try: 'Write -1 for the channels or features.',
  },
  axes: {
    expected: 'an axis, or a list of them, counted from 1 after the batch or back from -1',
    try: 'Write -1 for the channels or features, or a list such as [1, 2].',
  },
  axisList: {
    expected: 'a list of axes, counted from 1 after the batch or back from -1',
    try: 'Write a list such as [1, 2], or leave it out for none.',
  },
  number: { expected: 'a number', try: 'Write a number such as 0.5.' },
  kind: {
    expected: 'the name of a layer kind',
    try: 'Write a kind such as "conv2d" or "dense".',
  },
  name: {
    expected: 'a name of 1 to 200 characters',
    try: 'Give it a short name such as "conv1".',
  },
  names: { expected: 'a list of layer names', try: 'Write a list such as ["conv1", "conv2"].' },
  table: {
    expected: 'for each filter a list of the input channels it reads, counted from 0',
    try: 'Write a list such as [[0, 1, 2], [1, 2, 3]], one entry a filter.',
  },
  shape: {
    expected: 'a shape: vector, sequence, image or volume, with its sizes',
    try: 'Write {"type": "image", "height": 28, "width": 28, "channels": 1} or {"type": "vector", "features": 784}.',
  },
  object: { expected: 'an object', try: 'Write { … } with the fields that are asked for.' },
  size: {
    expected: 'a whole number of at least 1, or null for a size that is not known',
    try: 'Write a whole number such as 28.',
  },
  outputs: {
    expected: 'a list of at least one layer name',
    try: 'Name the layers whose output you want, or leave it out.',
  },
  mergeMode: {
    expected: '"concat", "sum", "mul" or "ave"',
    try: 'Write "concat" for both outputs side by side.',
  },
  equation: {
    expected: 'an equation of letters, such as "abc,cd->abd"',
    try: 'Name the axes of input, kernel and output, the batch first.',
  },
  list: { expected: 'a list', try: 'Write [ … ].' },
} as const

/** The name of a hint; schemas carry it as their message. */
export type Hint = keyof typeof hints
