import type { Issue } from '@longhand/network'
import type { Fields } from './schemas.ts'

/** What settings of an experiment are wrong together, each right by itself. */
export const settingIssues = ({
  loss,
  classWeight,
  earlyStopping,
  validationSplit,
}: Fields): readonly Issue[] => [
  ...(classWeight !== undefined && loss !== 'cross-entropy' ? [weightsForOtherLoss(loss)] : []),
  ...(earlyStopping?.monitor.startsWith('validation') && validationSplit === undefined
    ? [nothingToMonitor(earlyStopping.monitor)]
    : []),
]

const weightsForOtherLoss = (loss: string): Issue => ({
  path: 'classWeight',
  expected: 'the loss cross-entropy, in which classes can be weighed',
  received: loss,
  try: 'Write "loss": "cross-entropy", or leave classWeight out.',
})

const nothingToMonitor = (monitor: string): Issue => ({
  path: 'earlyStopping.monitor',
  expected: 'examples for validation, or "loss" or "accuracy"',
  received: `"${monitor}" without validationSplit`,
  try: 'Add "validationSplit": 0.1: the test examples must not say when to stop.',
})
