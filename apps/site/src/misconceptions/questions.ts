import { addressOfLayer, type Derivation } from '@longhand/derivation'
import { examples, type NamedNetwork, problemNamed } from '@longhand/examples'
import { type Candidate, type Question, type Shown, singleIdeas } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { namedSubject } from '~/worked/named-subject.ts'
import { problemSubject } from '~/worked/problem-subject.ts'
import type { Subject } from '~/worked/subject.ts'

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
const subjectNamed = (name: string): Subject | undefined => {
  const problem = problemNamed(name)?.problem
  const subject = problem === undefined ? namedSubject(name) : problemSubject(problem)
  return hasIssues(subject) ? undefined : subject.value
}

/** The question that shows an idea at work. */
export const shownQuestion = ({ subject, quantity }: Shown): Question | undefined => {
  const question = subjectNamed(subject)?.question(quantity)
  return question === undefined || hasIssues(question) ? undefined : question.value
}

/** An idea held in another layer of a known network. */
export interface Elsewhere extends Held {
  readonly network: NamedNetwork
  readonly layer: string
}

/** What is asked of a layer, without the layer: `parameters`, `output.height`. */
const asked = ({ quantity }: Shown): string => quantity.replace(/^[^.]+\./, '')

const known = new Map<string, Question | undefined>()

/** A question to a known network, made once for all pages. */
const questionOf = (network: string, quantity: string): Question | undefined => {
  const key = JSON.stringify([network, quantity])
  if (!known.has(key)) known.set(key, shownQuestion({ subject: network, quantity }))
  return known.get(key)
}

const most = 7
const mostOfOneNetwork = 2
/** In a deeper network every question takes its time, and there are hundreds. */
const deepest = 24

/** The same idea in other layers of known networks: two of a network, each number once. */
export const elsewhere = (id: string, shown: Shown): readonly Elsewhere[] => {
  const seen = new Set<string>()
  const found: Elsewhere[] = []
  for (const network of examples) {
    if (network.network.layers.length > deepest) continue
    const before = found.length
    for (const { name } of network.network.layers) {
      if (found.length >= Math.min(most, before + mostOfOneNetwork)) break
      const question = questionOf(network.name, `${addressOfLayer(name)}.${asked(shown)}`)
      const held = question && heldIn(id, question)
      const numbers = held && `${held.right.value} ${held.wrong.value}`
      if (held === undefined || numbers === undefined || seen.has(numbers)) continue
      seen.add(numbers)
      found.push({ ...held, network, layer: name })
    }
  }
  return found
}
