import type { Idea } from '../idea.ts'

/** Begins with pictures of another size than the network reads. */
export const otherInputSize: Idea = {
  id: 'other-input-size',
  title: 'Another input size',
  believes:
    'The learner begins with another input size than the network states: the one a paper prints, or the one the pictures have before they are padded.',
  says: () =>
    'You began with another input size. This network reads the size that stands in its first row, and all others follow from it.',
  wayBack:
    'Copy the size of the input from the first row before you divide. A division that leaves a rest is a hint that another input is meant.',
  example: { subject: 'alexnet', quantity: 'conv1.output.height' },
  source: 'CS231n, convolutional networks: the paper says 224, and only 227 comes out even',
  // another input is another network: who asks the question derives it
  rewrites: [],
}
