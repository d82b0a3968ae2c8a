import { type Checked, check, hasIssues, isObject, issuesIn } from '@longhand/network'
import * as v from 'valibot'
import { engineNames } from '../engines/engine.ts'
import { readExperiment } from '../experiment/read-experiment.ts'
import * as is from '../experiment/words.ts'
import type { Finding, Findings } from './findings.ts'

const wrong = 'findings'
const text = v.string(wrong)
const number = v.number(wrong)
const numbers = v.array(number, wrong)
const spread = v.object({ mean: number, low: number, high: number }, wrong)

const epoch = v.object(
  {
    epoch: is.count,
    loss: spread,
    accuracy: spread,
    testLoss: spread,
    testAccuracy: spread,
    seconds: spread,
  },
  wrong,
)

const pair = v.object(
  {
    factor: text,
    one: text,
    other: text,
    difference: number,
    margin: v.optional(number),
    says: text,
  },
  wrong,
)

const finding = v.object(
  {
    label: text,
    factors: v.record(text, text, wrong),
    experiment: v.unknown(),
    parameters: is.count,
    seeds: v.array(is.seed, wrong),
    engine: v.picklist(engineNames, 'engine'),
    threads: is.count,
    versions: v.record(text, text, wrong),
    epochs: v.array(epoch, wrong),
    batchLoss: v.object({ every: is.count, loss: numbers }, wrong),
    confusion: v.array(numbers, wrong),
    stepMilliseconds: spread,
  },
  wrong,
)

const record = v.object(
  {
    date: v.pipe(text, v.isoDate(wrong)),
    machine: text,
    configurations: v.array(finding, wrong),
    pairs: v.array(pair, wrong),
    unpaired: number,
  },
  wrong,
)

/** Findings, already parsed; or all that is wrong with them. */
export const readFindings = (data: unknown): Checked<Findings> => {
  const own = check(record, isObject(data) ? data : {}, '', is.said)
  if (hasIssues(own)) return own
  const read = own.value.configurations.map(withExperiment)
  const issues = read.flatMap(issuesIn)
  if (issues.length > 0) return { issues }
  const configurations = read.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const pairs = own.value.pairs.map((one) => ({ ...one, margin: one.margin }))
  return { value: { ...own.value, configurations, pairs } }
}

const withExperiment = (found: v.InferOutput<typeof finding>, at: number): Checked<Finding> => {
  const experiment = readExperiment(found.experiment)
  return hasIssues(experiment)
    ? {
        issues: experiment.issues.map((issue) => ({
          ...issue,
          path: `configurations[${at}].experiment.${issue.path}`,
        })),
      }
    : { value: { ...found, experiment: experiment.value } }
}
