import { type Checked, check, hasIssues, type Issue } from '@longhand/network'
import * as v from 'valibot'
import { epochSchema } from '../comparing/read-run.ts'
import { type EngineName, type EngineState, engineNames } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readExperiment } from '../experiment/read-experiment.ts'
import * as is from '../experiment/words.ts'
import type { Course } from '../training/course.ts'
import { sealed, unsealed } from './seal.ts'
import { numbersOfSteps, stepsOfNumbers } from './step-numbers.ts'

/** All that a run needs to go on as if it had never been stopped. */
export interface Checkpoint {
  readonly experiment: Experiment
  /** On another engine it would go on to other bits. */
  readonly engine: EngineName
  /** What was done, up to the last batch: it says which batch is next. */
  readonly course: Course
  /** The weights, and what the optimizer remembers. */
  readonly state: EngineState
}

const form = 'longhand-checkpoint-1'
const count = is.wholeBetween(0, Number.MAX_SAFE_INTEGER, 'number')
const number = v.number('number')

const words = v.object(
  {
    engine: v.picklist(engineNames, 'engine'),
    experiment: v.unknown(),
    steps: count,
    passes: v.array(count, 'numbers'),
    epochs: v.array(epochSchema, 'epochs'),
    confusion: v.array(v.array(number, 'numbers'), 'numbers'),
    peakMemoryBytes: number,
  },
  'object',
)

const inCourse = 'course/steps'
const inEngine = 'engine/'

/**
 * A checkpoint as the bytes of a safetensors file, which other programs can read too.
 *
 * In a browser the page must be secure (https, or localhost) for it.
 */
export const writeCheckpoint = ({
  experiment,
  engine,
  course,
  state,
}: Checkpoint): Promise<Uint8Array> => {
  const { passes, epochs, confusion, peakMemoryBytes } = course
  const said = {
    ...{ engine, experiment, steps: state.steps },
    passes: passes.map(({ steps }) => steps.length),
    ...{ epochs, confusion, peakMemoryBytes },
  }
  return sealed({
    numbers: {
      [inCourse]: numbersOfSteps(passes.flatMap(({ steps }) => steps)),
      ...Object.fromEntries(
        Object.entries(state.tensors).map(([name, values]) => [inEngine + name, values]),
      ),
    },
    about: { form, run: JSON.stringify(said) },
  })
}

/** The checkpoint in a file; one that is damaged is refused, saying where. */
export const readCheckpoint = async (bytes: Uint8Array): Promise<Checked<Checkpoint>> => {
  const file = await unsealed(bytes)
  if (hasIssues(file)) return file
  const { numbers, about } = file.value
  if (about.form !== form) return { issues: [otherForm(about.form)] }
  const said = check(words, JSON.parse(about.run ?? ''), '', is.said)
  if (hasIssues(said)) return said
  const experiment = readExperiment(said.value.experiment)
  if (hasIssues(experiment)) return experiment
  const { engine, steps, passes: lengths, epochs, confusion, peakMemoryBytes } = said.value
  const passes = stepsOfNumbers(numbers[inCourse] ?? new Float64Array(), lengths)
  const tensors = Object.fromEntries(
    Object.entries(numbers).flatMap(([name, values]) =>
      values instanceof Float32Array ? [[name.slice(inEngine.length), values]] : [],
    ),
  )
  return {
    value: {
      experiment: experiment.value,
      engine,
      course: { passes, epochs, confusion, peakMemoryBytes },
      state: { steps, tensors },
    },
  }
}

const otherForm = (received = 'none'): Issue => ({
  path: 'header',
  expected: form,
  received,
  try: 'Go on with the version of Longhand that wrote it.',
})
