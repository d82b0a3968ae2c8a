import { addressOfLayer, type Derivation } from '@longhand/derivation'
import { examples, problemNamed, problems } from '@longhand/examples'
import { type Candidate, type Question, type Shown, singleIdeas } from '@longhand/marking'
import { axesOf, hasIssues } from '@longhand/network'
import { namedSubject } from '~/worked/named-subject.ts'
import { problemSubject } from '~/worked/problem-subject.ts'
import type { Subject } from '~/worked/subject.ts'
import { isSeen } from './is-seen.ts'

/** What an idea makes of a question. */
export interface Held {
  readonly question: Question
  readonly right: Derivation
  readonly wrong: Derivation
  readonly candidate: Candidate
}

/** What an idea makes of a question; undefined where it changes nothing. */
export const heldIn = (id: string, question: Question): Held | undefined => {
  const candidate = singleIdeas(question).find(
    ({ ids, under }) => ids.length === 1 && ids[0] === id && under === null,
  )
  return candidate && { question, candidate, right: question.truth, wrong: candidate.derivation }
}

/** A known problem or network. */
export const subjectNamed = (name: string): Subject | undefined => {
  const problem = problemNamed(name)?.problem
  const subject = problem === undefined ? namedSubject(name) : problemSubject(problem)
  return hasIssues(subject) ? undefined : subject.value
}

/** The question that shows an idea at work. */
export const shownQuestion = ({ subject, quantity }: Shown): Question | undefined => {
  const question = subjectNamed(subject)?.question(quantity)
  return question === undefined || hasIssues(question) ? undefined : question.value
}

/** Another question that an idea changes the answer to. */
export interface Revealing extends Held {
  /** The network or the problem that it is put to. */
  readonly title: string
  readonly name: string
  /** What is asked: a layer, or a number of a problem. */
  readonly asked: string
  /** The same in full: `conv1.parameters`. */
  readonly quantity: string
}

/** What is asked of a layer, without the layer: `parameters`, `output.height`. */
const askedOfLayer = ({ quantity }: Shown): string => quantity.replace(/^[^.]+\./, '')

const known = new Map<string, Question | undefined>()

/** A question to a known network or problem, made once for all pages. */
const questionOf = (subject: string, quantity: string): Question | undefined => {
  const key = JSON.stringify([subject, quantity])
  if (!known.has(key)) known.set(key, shownQuestion({ subject, quantity }))
  return known.get(key)
}

const most = 7
const mostOfOne = 2
/** In a deeper network every question takes its time, and there are hundreds. */
const deepest = 24

/** A question as it can be put to a network or a problem. */
interface Askable {
  readonly asked: string
  readonly quantity: string
}

/** The questions that reveal an idea elsewhere: two of a network or problem, each number once. */
export const revealing = (id: string, shown: Shown): readonly Revealing[] =>
  problemNamed(shown.subject) === undefined ? inNetworks(id, shown) : inProblems(id, shown)

const inNetworks = (id: string, shown: Shown): readonly Revealing[] =>
  firstFew(
    examples.filter(({ network }) => network.layers.length <= deepest),
    id,
    ({ name, network }) =>
      isOfTheWhole(shown)
        ? [shown]
            .filter(({ subject }) => subject !== name)
            .map(({ quantity }) => ({ asked: quantity, quantity }))
        : network.layers.map((layer) => {
            return {
              asked: layer.name,
              quantity: `${addressOfLayer(layer.name)}.${askedOfLayer(shown)}`,
            }
          }),
  )

/** What is asked of a whole network: its total, the memory it takes. */
const isOfTheWhole = ({ quantity }: Shown): boolean => /^(total|memory)\./.test(quantity)

const inProblems = (id: string, shown: Shown): readonly Revealing[] =>
  firstFew(problems, id, ({ name }) =>
    askedOfProblem(name)
      .filter((quantity) => name !== shown.subject || quantity !== shown.quantity)
      .map((quantity) => ({ asked: quantity, quantity })),
  )

/** The error, then the first delta, gradient and new weight of each layer, the last layer first. */
const askedOfProblem = (name: string): readonly string[] => {
  const work = subjectNamed(name)?.work
  if (work === undefined) return []
  const ofLayers = work.network.layers.toReversed().flatMap(({ of, output, weights }) => {
    const place = '[0]'.repeat(1 + axesOf(output).length)
    const tensors = Object.entries(weights).slice(0, 1)
    const gradients = tensors.map(
      ([tensor, { shape }]) => `${of}.${tensor}${'[0]'.repeat(shape.length)}.gradient`,
    )
    return [`${of}.delta${place}`, ...gradients]
  })
  const updated = ofLayers.map((one) => one.replace(/gradient$/, 'updated'))
  return ['loss', ...ofLayers, ...updated, 'lossAfter']
}

const firstFew = <Subject extends { readonly name: string; readonly title: string }>(
  subjects: readonly Subject[],
  id: string,
  askablesOf: (subject: Subject) => readonly Askable[],
): readonly Revealing[] => {
  const seen = new Set<string>()
  const found: Revealing[] = []
  for (const subject of subjects) {
    const before = found.length
    for (const { asked, quantity } of askablesOf(subject)) {
      if (found.length >= Math.min(most, before + mostOfOne)) break
      const question = questionOf(subject.name, quantity)
      const held = question && heldIn(id, question)
      const numbers = held && `${held.right.value} ${held.wrong.value}`
      if (held === undefined || numbers === undefined || seen.has(numbers)) continue
      if (!isSeen(held.right, held.wrong)) continue
      seen.add(numbers)
      found.push({ ...held, title: subject.title, name: subject.name, asked, quantity })
    }
  }
  return found
}
