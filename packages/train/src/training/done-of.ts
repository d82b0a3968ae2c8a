import { hasIssues, type Issue } from '@longhand/network'
import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Course } from './course.ts'
import { runOf } from './run-of.ts'
import type { TrainingEvent } from './training-event.ts'

/** The end of a training: its run, and its model where TensorFlow.js has all layers. */
export const doneOf = async (
  experiment: Experiment,
  engine: Engine,
  course: Course,
): Promise<TrainingEvent> => {
  const run = await runOf(experiment, engine, course)
  const model = await engine.save()
  return hasIssues(model)
    ? { type: 'done', run: { ...run, unsaved: inWords(model.issues) } }
    : { type: 'done', run, model: model.value }
}

const inWords = (issues: readonly Issue[]): string =>
  `There is no model.json: ${issues.map(({ path, received }) => `${path} (${received})`).join(', ')} cannot become a layer of TensorFlow.js. The weights are in the checkpoint.`
