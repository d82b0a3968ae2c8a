import { type Checked, check, hasIssues, type Issue } from '@longhand/network'
import * as v from 'valibot'
import { epochSchema, statisticsSchema } from '../comparing/read-run.ts'
import { type EngineName, type EngineState, engineNames } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readExperiment } from '../experiment/read-experiment.ts'
import * as is from '../experiment/words.ts'
import type { Course } from '../training/course.ts'
import type { Tensors } from './safetensors.ts'
import { sealed, unsealed } from './seal.ts'
import { numbersOfSteps, stepsOfNumbers } from './step-numbers.ts'

/** All that a run needs to go on as if it had never been stopped. */
export interface Checkpoint {
  readonly experiment: Experiment
  /** On another engine it would go on to other bits. */
  readonly engine: EngineName
  /** Of the libraries that the engine stands on. */
  readonly versions: Readonly<Record<string, string>>
  /** `sha256:` and the hash of all examples. */
  readonly data: string
  /** What was done, up to the last batch: it says which batch is next. */
  readonly course: Course
  /** The weights, and what the optimizer remembers. */
  readonly state: EngineState
}

const form = 'longhand-checkpoint-2'
const count = is.wholeBetween(0, Number.MAX_SAFE_INTEGER, 'number')
const number = v.number('number')

const words = v.object(
  {
    engine: v.picklist(engineNames, 'engine'),
    versions: v.record(v.string(), v.string('text'), 'object'),
    data: v.string('text'),
    experiment: v.unknown(),
    steps: count,
    passes: v.array(count, 'numbers'),
    epochs: v.array(epochSchema, 'epochs'),
    confusion: v.array(v.array(number, 'numbers'), 'numbers'),
    peakMemoryBytes: number,
    statistics: v.array(statisticsSchema, 'numbers'),
    best: v.exactOptional(count),
  },
  'object',
)

const inCourse = 'course/steps'
const inEngine = 'engine/'
const inBest = 'best/'

/**
 * A checkpoint as the bytes of a safetensors file, which other programs can read too.
 *
 * In a browser the page must be secure (https, or localhost) for it.
 */
export const writeCheckpoint = ({ course, state, ...begun }: Checkpoint): Promise<Uint8Array> => {
  const { passes, best, ...rest } = course
  const said = {
    ...begun,
    steps: state.steps,
    passes: passes.map(({ steps }) => steps.length),
    ...{ ...rest, ...(best && { best: best.steps }) },
  }
  return sealed({
    numbers: {
      [inCourse]: numbersOfSteps(passes.flatMap(({ steps }) => steps)),
      ...under(inEngine, state.tensors),
      ...under(inBest, best?.tensors ?? {}),
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
  const { engine, versions, data, steps, passes: lengths, best, ...all } = said.value
  const { experiment: _, ...rest } = all
  const passes = stepsOfNumbers(numbers[inCourse] ?? new Float64Array(), lengths)
  return {
    value: {
      experiment: experiment.value,
      ...{ engine, versions, data },
      course: {
        ...{ passes, ...rest },
        ...(best !== undefined && { best: { steps: best, tensors: from(inBest, numbers) } }),
      },
      state: { steps, tensors: from(inEngine, numbers) },
    },
  }
}

/** Tensors whose names begin so. */
const under = (prefix: string, tensors: EngineState['tensors']): EngineState['tensors'] =>
  Object.fromEntries(Object.entries(tensors).map(([name, values]) => [prefix + name, values]))

const from = (prefix: string, numbers: Tensors['numbers']): EngineState['tensors'] =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([name, values]) =>
      values instanceof Float32Array && name.startsWith(prefix)
        ? [[name.slice(prefix.length), values]]
        : [],
    ),
  )

const otherForm = (received = 'none'): Issue => ({
  path: 'header',
  expected: form,
  received,
  try: 'Go on with the version of Longhand that wrote it.',
})
