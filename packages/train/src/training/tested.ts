import type { Engine } from '../engines/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { type Course, withPass } from './course.ts'
import type { Pass } from './one-pass.ts'
import type { Parted } from './parted-for.ts'
import { epochOf } from './run-of.ts'
import { standingOf } from './stopping.ts'
import type { Surroundings } from './surroundings.ts'
import { testOn } from './test-on.ts'

/** A course with the epoch whose pass is done, or its failure; as it was where it was stopped. */
export const tested = async (
  experiment: Experiment,
  engine: Engine,
  { data: { test, classes }, validation, memory, ...around }: Parted,
  course: Course,
): Promise<Course> => {
  const epoch = course.epochs.length + 1
  const pass: Pass = course.passes.at(-1) ?? { status: 'done', steps: [] }
  const result = await testOn(engine, test, classes.length, around)
  const validated = validation && (await testOn(engine, validation, classes.length, around))
  if (result === undefined || (validation && validated === undefined)) return course
  const { confusion, testLoss } = result
  const peakMemoryBytes = Math.max(course.peakMemoryBytes, memory())
  const after = { ...course, confusion, peakMemoryBytes }
  if (!Number.isFinite(testLoss))
    return withPass(after, epoch, { ...pass, status: 'failed', because: lost(epoch) })
  const epochs = [...course.epochs, epochOf(epoch, pass, result, validated)]
  const { earlyStopping } = experiment
  const isBest = earlyStopping?.restoreBest && standingOf(epochs, earlyStopping).best === epoch
  return { ...after, epochs, ...(isBest && { best: engine.state() }) }
}

/** The end of a run, with its best weights if they are asked for. */
export const atItsBest = async (
  { earlyStopping }: Experiment,
  engine: Engine,
  { data: { test, classes }, breathe }: Surroundings,
  course: Course,
): Promise<Course> => {
  if (course.best === undefined || !earlyStopping?.restoreBest) return course
  engine.restore(course.best)
  const result = await testOn(engine, test, classes.length, breathe && { breathe })
  return { ...course, confusion: result?.confusion ?? course.confusion }
}

const lost = (epoch: number): string =>
  `The loss on the test examples after epoch ${epoch} is no finite number. Try a smaller learning rate.`
