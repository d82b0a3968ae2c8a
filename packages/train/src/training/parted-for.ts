import type { Checked, Issue } from '@longhand/network'
import type { Examples } from '../data/data-set.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { asNumbers } from './as-numbers.ts'
import { split } from './split.ts'
import type { Surroundings } from './surroundings.ts'

/** Surroundings whose examples are parted. */
export interface Parted extends Surroundings {
  /** Of all examples, as checkpoints hold it; only where there are any. */
  readonly hash?: string
  /** Not trained on; only where the experiment keeps some. */
  readonly validation?: Examples
}

/** Surroundings in which some examples are kept for validation, or why that cannot be. */
export const partedFor = (
  { validationSplit, classWeight = {} }: Experiment,
  surroundings: Surroundings,
): Checked<Parted> => {
  const { data } = surroundings
  const strange = Object.keys(classWeight).filter((name) => Number(name) >= data.classes.length)
  if (strange.length > 0)
    return { issues: strange.map((name) => noClass(name, data.classes.length)) }
  const all = { ...data, train: asNumbers(data.train) }
  if (validationSplit === undefined) return { value: { ...surroundings, data: all } }
  const { train, validation } = split(all.train, validationSplit)
  if (train.count === 0 || validation.count === 0) return { issues: [tooFew(data.train.count)] }
  return { value: { ...surroundings, data: { ...data, train }, validation } }
}

const noClass = (name: string, count: number): Issue => ({
  path: `classWeight.${name}`,
  expected: `a class from 0 to ${count - 1}`,
  received: name,
  try: 'Write the number of a class, counted from 0.',
})

const tooFew = (count: number): Issue => ({
  path: 'validationSplit',
  expected: 'a share that leaves examples on both sides',
  received: `${count} examples`,
  try: 'Take more examples, or leave it out.',
})
