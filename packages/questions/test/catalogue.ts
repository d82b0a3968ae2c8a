import { type Problem, readProblem, workProblem } from '@longhand/backprop'
import { exampleNamed } from '@longhand/examples'
import { markAnswer, type Question } from '@longhand/marking'
import { type Checked, hasIssues, type Layer, type Network, placeNetwork } from '@longhand/network'
import { expect } from 'vitest'
import { countQuestion } from '../src/count-question.ts'
import { problemQuestion } from '../src/problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

/** A line of the catalogue of wrong ideas (MISCONCEPTIONS.md): what is asked, and what answers it. */
export interface Line {
  /** P01 to B36. */
  readonly line: string
  readonly quantity: string
  /** As the catalogue prints it; left out where a line before says it. */
  readonly right?: string
  readonly wrong: string
  /** The idea or the convention that leads to the wrong number. */
  readonly named: string
}

const marked = (question: Question, answer: string) => {
  const { verdict, conventions, mistakes } = markAnswer(question, answer)
  const plain = mistakes.filter(({ slip }) => slip === null)
  const ids = [...conventions.map(({ id }) => id), ...plain.flatMap((one) => one.ids)]
  return { verdict, ids, said: plain.map((one) => `${one.ids.join(' and ')} @${one.at}`) }
}

const holds = (question: Question, { right, wrong, named }: Line): void => {
  if (right !== undefined) expect(marked(question, right).verdict).toBe('right')
  const { verdict, ids, said } = marked(question, wrong)
  expect([wrong, verdict]).toEqual([wrong, expect.stringMatching(/wrong|convention/)])
  expect(ids).toContain(named)
  // said once for a place, though a convention besides may lead to the same number
  expect(said).toEqual([...new Set(said)])
}

/** Right is called right, and wrong gets the name that the catalogue gives it, alone or in a tie. */
export const holdsIn = (network: Network | string, line: Line): void => {
  const subject = typeof network === 'string' ? exampleNamed(network)?.network : network
  if (subject === undefined) throw new RangeError(`There is no network ${network}.`)
  holds(known(countQuestion(known(placeNetwork(subject)), line.quantity)), line)
}

/** The same of a problem. */
export const holdsAfter = (problem: unknown, line: Line): void => {
  const read: Problem = known(readProblem(problem))
  holds(known(problemQuestion(known(workProblem(read)), line.quantity)), line)
}

/** A network of a few layers on an image. */
export const onImage = (
  [height, width, channels]: readonly [number, number, number],
  ...layers: readonly Layer[]
): Network => ({ name: 'net', input: { type: 'image', height, width, channels }, layers })
