import type { Derivation } from '@longhand/derivation'
import { exampleNamed, examples, type NamedNetwork } from '@longhand/examples'
import { type Candidate, type Question, type Shown, singleIdeas } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { examplePages } from '~/worked/examples.ts'
import { namedSubject } from '~/worked/named-subject.ts'
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
    ({ ids, at, under }) => ids.length === 1 && ids[0] === id && at === null && under === null,
  )
  return candidate && { question, candidate, right: question.truth, wrong: candidate.derivation }
}

/** A known network, or the problem of a worked example. */
const subjectNamed = (name: string): Subject | undefined => {
  if (exampleNamed(name) === undefined)
    return examplePages.find(({ slug }) => slug === name)?.example.subject
  const subject = namedSubject(name)
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

const most = 7

/** The same idea in other layers of known networks: two of a network, each number once. */
export const elsewhere = (id: string, shown: Shown): readonly Elsewhere[] => {
  const seen = new Set<string>()
  return examples
    .flatMap((network) => {
      const subject = namedSubject(network.name)
      if (hasIssues(subject)) return []
      return subject.value.network.layers
        .flatMap((layer): readonly Elsewhere[] => {
          const question = subject.value.question(`${layer.of}.${asked(shown)}`)
          const held = hasIssues(question) ? undefined : heldIn(id, question.value)
          if (held === undefined) return []
          const numbers = `${held.right.value} ${held.wrong.value}`
          if (seen.has(numbers)) return []
          seen.add(numbers)
          return [{ ...held, network, layer: layer.name }]
        })
        .slice(0, 2)
    })
    .slice(0, most)
}
