import { type Checked, check, hasIssues, isObject, issuesIn } from '@longhand/network'
import * as v from 'valibot'
import { engineNames } from '../engines/engine.ts'
import { readExperiment } from '../experiment/read-experiment.ts'
import * as is from '../experiment/words.ts'
import type { Epoch, Run, StatisticsAt } from '../training/run.ts'

const number = v.number('number')

/** An epoch as it is written. */
export const epochSchema: is.Schema<Epoch> = v.object(
  {
    epoch: is.count,
    loss: number,
    accuracy: number,
    testLoss: number,
    testAccuracy: number,
    seconds: number,
    validationLoss: v.exactOptional(number),
    validationAccuracy: v.exactOptional(number),
  },
  'object',
)

const lie = v.object(
  {
    mean: number,
    deviation: number,
    norm: number,
    least: number,
    most: number,
    bins: v.array(number, 'numbers'),
  },
  'object',
)

/** What the layers held and gave in a step, as it is written. */
export const statisticsSchema: is.Schema<StatisticsAt> = v.object(
  {
    epoch: is.count,
    batch: is.count,
    layers: v.array(
      v.object(
        {
          layer: v.string('text'),
          weights: v.exactOptional(lie),
          gradients: v.exactOptional(lie),
          outputs: lie,
          dead: number,
          zeros: number,
        },
        'object',
      ),
      'numbers',
    ),
  },
  'object',
)

const record: is.Schema<Omit<Run, 'experiment' | 'because'>> = v.object(
  {
    engine: v.picklist(engineNames, 'engine'),
    unsaved: v.exactOptional(v.string('text')),
    threads: is.count,
    versions: v.record(v.string(), v.string(), 'object'),
    status: v.picklist(['done', 'stopped', 'failed'], 'status'),
    epochs: v.array(epochSchema, 'epochs'),
    best: v.exactOptional(
      v.object({ epoch: is.count, early: is.flag, restored: is.flag }, 'object'),
    ),
    statistics: v.exactOptional(v.array(statisticsSchema, 'numbers')),
    batches: v.object({ loss: v.array(number, 'numbers') }, 'object'),
    confusion: v.array(v.array(number, 'numbers'), 'numbers'),
    stepMilliseconds: v.object({ median: number, p10: number, p90: number }, 'object'),
    examplesPerSecond: number,
    peakMemoryBytes: number,
    weightsHash: v.string('text'),
  },
  'object',
)

/** A `run.json`, already parsed, as a run; or all that is wrong with it. */
export const readRun = (data: unknown): Checked<Run> => {
  const own = check(record, data, '', is.said)
  const experiment = readExperiment(isObject(data) ? data.experiment : undefined)
  if (hasIssues(own) || hasIssues(experiment))
    return { issues: [...issuesIn(own), ...issuesIn(experiment)] }
  return { value: { ...own.value, experiment: experiment.value } }
}
