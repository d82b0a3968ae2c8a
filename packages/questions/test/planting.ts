import {
  type Derivation,
  layerOf,
  linesOf,
  onlyIn,
  type Rewrite,
  rewrite,
  struck,
} from '@longhand/derivation'
import {
  type Check,
  fits,
  type Idea,
  ideas,
  markAnswer,
  type Question,
  readAnswer,
} from '@longhand/marking'
import { expect } from 'vitest'
import { draws, onDrawn } from './draws.ts'

/** How often an idea was planted, was not named, and stood first or tied first. */
interface Tally {
  planted: number
  first: number
  readonly lost: (readonly [question: string, answer: string])[]
}

/** Problems in which each idea is planted. */
const enough = 200 * draws
/** Time for a test that plants, in milliseconds, on a machine with much else to do. */
export const longTest: number = 900_000

/** Rounds in which every idea is tried. */
const trials = 6
/** An idea that fewer problems show says little about how often it stands first. */
const few = 40

/** How far planting goes. */
interface Extent {
  /** How often is drawn at most: some ideas show seldom. */
  readonly rounds: number
  /** How many ideas at least are planted often enough. */
  readonly inFull?: number
  /** The ideas that are planted, every one of them often enough; left out: all ideas. */
  readonly only?: readonly string[]
}

/**
 * Plants every idea in questions as they are drawn, until each that shows in them was planted often
 * enough, and prints the rates.
 *
 * Each must come back among the named, and stand first or tied first in nine of ten.
 */
export const plantAll = (draw: () => readonly Question[], extent: Extent): void =>
  onDrawn(() => plantEach(draw, extent))

const plantEach = (
  draw: () => readonly Question[],
  { rounds, inFull = 10, only }: Extent,
): void => {
  const tallies = new Map<string, Tally>()
  const meant = [...ideas.values()].filter(({ id }) => only?.includes(id) ?? true)
  for (let round = 0; round < rounds * draws; round++) {
    const lacking = meant.filter((idea) => isLacking(idea, tallies, round))
    if (lacking.length === 0) break
    for (const question of draw()) for (const idea of lacking) plant(idea, question, tallies)
  }
  print(tallies)
  const all = [...tallies]
  expect(all.flatMap(([id, { lost }]) => lost.map((one) => [id, ...one]))).toEqual([])
  const rates = all.filter(([, { planted }]) => planted >= few)
  const seldomFirst = rates.filter(([, { planted, first }]) => first / planted < 0.9)
  expect(seldomFirst.map(([id, { planted, first }]) => [id, first, planted])).toEqual([])
  const full = all.filter(([, { planted }]) => planted >= enough)
  expect(full.length).toBeGreaterThanOrEqual(only?.length ?? inFull)
}

/** Whether to go on planting an idea; what does not show in some rounds is left to other questions. */
const isLacking = ({ id }: Idea, tallies: ReadonlyMap<string, Tally>, round: number): boolean => {
  const planted = tallies.get(id)?.planted ?? 0
  return planted < enough && (planted > 0 || round < trials)
}

const plant = (idea: Idea, question: Question, tallies: Map<string, Tally>): void => {
  const tally = tallies.get(idea.id) ?? { planted: 0, first: 0, lost: [] }
  if (tally.planted >= enough) return
  const wrong = wrongsOf(idea, question).find((one) => isPlantable(question, one))
  if (wrong === undefined) return
  tallies.set(idea.id, tally)
  tally.planted += 1
  const rank = rankOf(idea, question, written(wrong))
  if (rank === undefined) tally.lost.push([question.truth.of, written(wrong)])
  if (rank === 0) tally.first += 1
}

/** What someone works out who holds an idea; one that is held in a single layer, in each by itself. */
const wrongsOf = ({ id, rewrites, held }: Idea, question: Question): readonly Derivation[] => [
  ...rewrites.flatMap((by) =>
    held === 'in-one-layer'
      ? layersIn(question).flatMap((layer) => heldBy(onlyIn(layer, by), question))
      : heldBy(by, question),
  ),
  // a misread network
  ...question.alternatives.flatMap(({ idea, under, derivation }) =>
    idea === id && under === null ? [derivation] : [],
  ),
]

const layersIn = ({ truth }: Question): readonly string[] => [
  ...new Set(linesOf(truth).map(({ of }) => layerOf(of))),
]

const heldBy = (by: Rewrite, question: Question): readonly Derivation[] => {
  const outcome = rewrite(question.truth, by, question)
  return outcome === struck || outcome.type !== 'derivation' ? [] : [outcome]
}

/** Whole numbers in full, others to nine digits: beyond 2^53 a float64 is no whole number's own. */
const written = ({ value }: Derivation): string =>
  typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value.toPrecision(9)

const isPlantable = ({ truth }: Question, wrong: Derivation): boolean => {
  const answer = readAnswer(written(wrong))
  return !('try' in answer) && !fits(truth.value, answer.readings[0])
}

/** What an explanation supposes; those that suppose as much are tied. */
const supposed = ({ ids, at, says }: Check['mistakes'][number]): number =>
  ids.length + (at === null ? 0 : 0.5) + (says.includes('Apart from that') ? 0.75 : 0)

/** How many explanations are simpler than the idea alone; undefined where it is not named. */
const rankOf = ({ id, held }: Idea, question: Question, answer: string): number | undefined => {
  const { mistakes } = markAnswer(question, answer)
  const own = mistakes.find(({ ids }) => ids.length === 1 && ids[0] === id)
  if (own === undefined) return undefined
  const cost = supposed(own) - (held === 'in-one-layer' ? 0.5 : 0)
  return mistakes.filter((other) => supposed(other) < cost).length
}

const print = (tallies: ReadonlyMap<string, Tally>): void => {
  const lines = [...tallies]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([id, { planted, first, lost }]) =>
        `${id}: ${planted} planted, ${planted - lost.length} named, ${((100 * first) / planted).toFixed(0)} % first`,
    )
  process.stdout.write(`${lines.join('\n')}\n`)
}
