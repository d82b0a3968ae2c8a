import { hasIssues } from '@longhand/network'
import { misnamed, type Shows, subjectIn, textIn } from './named.ts'
import { quantitiesIn } from './quantities-named.ts'
import { claimIn, claimsIn, questionIn, underConventions, underIdeas } from './questions-named.ts'
import { measuredIn, measureIn, pairsIn, runsIn } from './runs-named.ts'
import { linesOf } from './shown.ts'
import { countsIn, weightsIn } from './tables-named.ts'

const nothing: Shows = () => ({ value: [] })

const printIn: Shows = (_, { print }) =>
  print === undefined
    ? misnamed('print', 'a print in problem.yaml', 'none', 'Put it there as text.')
    : { value: [] }

const drawing: Shows = (attributes, example) => {
  const subject = subjectIn(example, textIn(attributes.in))
  return hasIssues(subject) ? subject : { value: [] }
}

/** Every component that prose can name, by its name: the numbers that it shows. */
export const components: ReadonlyMap<string, Shows> = new Map<string, Shows>([
  ['Ask', nothing],
  ['Claimed', claimIn],
  ['Claims', claimsIn],
  ['Conventions', questionIn(underConventions)],
  ['Counts', countsIn],
  ['Curves', measureIn],
  ['Epochs', measureIn],
  ['Figure', drawing],
  ['Measured', measuredIn],
  ['Pairs', pairsIn],
  ['Pools', quantitiesIn(['from', 'to'])],
  ['Recovered', printIn],
  ['RunNotes', runsIn],
  ['Runs', runsIn],
  ['Show', nothing],
  ['Sources', nothing],
  ['Try', questionIn(() => [])],
  ['Value', quantitiesIn(['of'])],
  ['Weights', weightsIn],
  [
    'Working',
    quantitiesIn(['of'], (root, { in: variant, depth }) =>
      linesOf(root, textIn(variant), typeof depth === 'number' ? depth : undefined),
    ),
  ],
  ['WrongIdeas', questionIn(underIdeas)],
])
