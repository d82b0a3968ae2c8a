import { growthIssues, type Work } from '@longhand/backprop'
import type { Presentation } from '@longhand/handouts'
import { type Checked, hasIssues } from '@longhand/network'
import { answerEach, inBlocks } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { workingOf } from '../explain/explain.ts'
import { workingAs } from '../explain/working-formats.ts'
import { presentationFrom } from '../presentation-options.ts'
import { workInput } from '../reading/read-problem-input.ts'
import { problemSubject } from '../reading/subject.ts'
import type { BackpropOptions } from './backprop-options.ts'
import { notHere } from './not-here.ts'
import { problemAs } from './problem-formats.ts'
import { walkAsJson, walkForPeople } from './walk-formats.ts'

/** `longhand backprop`: a problem worked out: all of it, one number, or line by line. */
export const backprop = (
  inputs: readonly string[],
  options: BackpropOptions,
): Promise<ExitStatus> => {
  const isJson = options.as === 'json'
  const answer = async (input: string): Promise<Checked<string>> => {
    const work = await workInput(input, options.steps)
    return hasIssues(work) ? work : written(work.value, options)
  }
  return answerEach(
    inputs.map((input) => ({ input, answer: () => answer(input) })),
    { isJson, write: isJson ? (text) => text : inBlocks((text) => text) },
  )
}

const written = (work: Work, options: BackpropOptions): Checked<string> => {
  const presentation = presentationFrom(options)
  if (options.of !== undefined) return oneNumber(work, options.of, options, presentation)
  const issues = growthIssues(work)
  if (issues.length > 0) return { issues }
  if (options.walk !== undefined) return walked(work, options.walk, options, presentation)
  return problemAs[options.as](work, presentation)
}

const oneNumber = (
  work: Work,
  quantity: string,
  { as }: BackpropOptions,
  presentation: Presentation,
): Checked<string> => {
  if (as === 'pytorch' || as === 'tfjs' || as === 'svg') return notHere('--of', as)
  const working = workingOf({ value: problemSubject(work) }, { quantity, batch: 1, presentation })
  return hasIssues(working) ? working : { value: workingAs[as](working.value) }
}

const walked = (
  work: Work,
  step: number,
  { as }: BackpropOptions,
  presentation: Presentation,
): Checked<string> => {
  if (as === 'json') return walkAsJson(work, step)
  return as === 'text' ? walkForPeople(work, step, presentation) : notHere('--walk', as)
}
