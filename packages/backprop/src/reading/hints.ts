/** What was expected and what to try, for each field of a problem. */
export const hints = {
  positive: { expected: 'a number above 0', try: 'Write such a number, or leave it out.' },
  notBelow0: { expected: 'a number of at least 0', try: 'Write such a number, or leave it out.' },
  rate: {
    expected: 'a number from 0 to below 1: how much is carried on',
    try: 'Write a number such as 0.9.',
  },
  momentumForm: {
    expected: '"sum" or "average"',
    try: 'Leave it out for v ← μ·v + g; write "average" for v ← μ·v + (1 − μ)·g.',
  },
  learningRate: { expected: 'a number above 0', try: 'Write a number such as 0.5.' },
  optimizer: {
    expected: 'an optimizer and its learning rate',
    try: 'Write {"kind": "sgd", "learningRate": 0.5}.',
  },
  huberDelta: {
    expected: 'a number above 0',
    try: 'Write the error from which the loss grows in a straight line, such as 1.',
  },
  reduction: { expected: '"mean" or "sum"', try: 'Leave it out to take the mean over the batch.' },
  mode: {
    expected: '"training" or "inference"',
    try: 'Leave it out to train; write "inference" for a network in use.',
  },
  stepsBefore: {
    expected: 'a whole number of at least 0',
    try: 'Write how many steps came before, or leave it out.',
  },
  steps: { expected: 'a whole number of at least 1', try: 'Write 1 for a single update.' },
  names: {
    expected: 'labels by address',
    try: 'Write an object such as {"hidden.kernel[0][0]": "w1"}.',
  },
  label: {
    expected: 'a label of 1 to 40 letters, digits and underscores',
    try: 'Write a short label such as "w1".',
  },
  flag: { expected: 'true or false', try: 'Write true or false, without quotes.' },
} as const

/** The name of a hint; schemas carry it as their message. */
type Hint = keyof typeof hints

/** Names a hint: a misspelled one does not compile. */
export const hint = (name: Hint): Hint => name
