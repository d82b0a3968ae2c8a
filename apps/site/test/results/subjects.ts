import { readProblem, type Work, workProblem } from '@longhand/backprop'
import { addressOf, type Expression, linesOf } from '@longhand/derivation'
import { exampleNamed, problemNamed } from '@longhand/examples'
import type { Question } from '@longhand/marking'
import {
  axesOf,
  type Checked,
  hasIssues,
  isLayerKind,
  layerKinds,
  type PlacedNetwork,
  placeNetwork,
  readNetwork,
  sentenceOf,
  shapeInWords,
  shapeOf,
} from '@longhand/network'
import { askedOf, countQuestion, derivationOf, problemQuestion } from '@longhand/questions'

/** What the packages answer about a network or a problem, asked for by address. */
export interface Subject {
  readonly network: PlacedNetwork
  readonly work: Work | undefined
  readonly values: (address: string) => readonly number[]
  /** What a layer puts out, as pages write it: `28×28×4`, `a vector of 10`. */
  readonly shapes: (address: string) => readonly string[]
  readonly question: (address: string) => Question
}

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new Error(checked.issues.map(sentenceOf).join(' '))
  return checked.value
}

const numbers = (nodes: readonly (Expression | undefined)[]): readonly number[] =>
  nodes.flatMap((node) => (node === undefined ? [] : [Number(node.value)]))

/** Every line that any working of a subject has, by its address. */
const everyLine = (subject: PlacedNetwork | Work): ReadonlyMap<string, readonly Expression[]> => {
  const lines = askedOf(subject).flatMap(({ of, quantities }) =>
    quantities.flatMap((what) => {
      const found = derivationOf(subject, of === '' ? what : `${of}.${what}`)
      return hasIssues(found) ? [] : linesOf(found.value)
    }),
  )
  return Map.groupBy(lines, addressOf)
}

/** A number that a problem gives at a place of its input or target, over the examples of a batch. */
const givenOf = (work: Work | undefined, what: string, place: number): readonly number[] => {
  const { input = [], target = [] } = work?.problem ?? {}
  return (what === 'input' ? input : target).map((example) => Number([example].flat(9)[place]))
}

const subjectOf = (network: PlacedNetwork, work?: Work): Subject => {
  let lines: ReadonlyMap<string, readonly Expression[]> | undefined
  const among = (address: string) => {
    lines ??= everyLine(work ?? network)
    return lines.get(address) ?? []
  }
  const questions = new Map<string, Question>()
  const layers = [...network.inputs, ...network.layers]
  const asked = (subject: PlacedNetwork | Work, address: string) => {
    const found = derivationOf(subject, address)
    return hasIssues(found) ? [] : [found.value]
  }
  return {
    network,
    work,
    values: (address) => {
      const [, given, place] = /^(input|target)\[(\d+)\]$/.exec(address) ?? []
      if (given !== undefined) return givenOf(work, given, Number(place))
      const direct = [work?.find(address), ...asked(work ?? network, address)]
      const counted = work === undefined ? [] : asked(network, address)
      const found = numbers([...direct, ...counted])
      return found.length > 0 ? found : numbers(among(address))
    },
    shapes: (address) =>
      layers
        .filter(({ of }) => `${of}.output` === address)
        .flatMap(({ output }) => {
          const sizes = axesOf(shapeOf(output)).map(({ size }) => size)
          return [sizes.join('×'), sizes.join(' × '), shapeInWords(shapeOf(output))]
        }),
    question: (address) => {
      const before = questions.get(address)
      const asked =
        before ??
        known(work === undefined ? countQuestion(network, address) : problemQuestion(work, address))
      questions.set(address, asked)
      return asked
    },
  }
}

/** A network as data. */
export const networkSubject = (data: unknown): Subject =>
  subjectOf(known(placeNetwork(known(readNetwork(data)))))

/** A problem as data. */
export const problemSubject = (data: unknown): Subject => {
  const work = known(workProblem(known(readProblem(data))))
  return subjectOf(work.network, work)
}

/** The example of a kind: the layer it names, over the inputs it names. */
const kindSubject = (kind: string): Subject | undefined => {
  if (!isLayerKind(kind)) return undefined
  const { example } = layerKinds[kind]
  const [only, ...others] = example.inputs
  const named = Object.fromEntries(example.inputs.map((shape, i) => [`branch${i + 1}`, shape]))
  const input = others.length === 0 ? only : named
  const inputs = others.length === 0 ? ['input'] : Object.keys(named)
  const layers = [{ kind, name: kind, config: example.config, inputs }]
  return networkSubject({ name: kind, input: input ?? named, layers })
}

const found = new Map<string, Subject | undefined>()

/** A known network, a known problem or a layer kind by its name. */
export const subjectNamed = (name: string): Subject | undefined => {
  if (!found.has(name)) found.set(name, newSubject(name))
  return found.get(name)
}

const newSubject = (name: string): Subject | undefined => {
  const [network, problem] = [exampleNamed(name), problemNamed(name)]
  if (problem !== undefined) return problemSubject(problem.problem)
  return network === undefined ? kindSubject(name) : networkSubject(network.network)
}
