import { leavesFirst } from '@longhand/derivation'
import { confusionsOf, type Digits, diagnosability, type Question } from '@longhand/marking'
import { hasIssues, type Network, placeNetwork } from '@longhand/network'
import { countQuestion } from '../count-question.ts'
import { neighbours } from './neighbours.ts'
import type { SizeChange } from './stated-sizes.ts'

/** A network whose sizes tell more ideas apart, and the quantity asked of it. */
export interface SizeProposal {
  readonly network: Network
  /** What is to be changed in the network that was given. */
  readonly changes: readonly SizeChange[]
  readonly question: Question
}

/** A proposal, and what it tells apart. */
interface Weighed extends SizeProposal {
  /** Of the ideas that apply to the question as it was. */
  readonly known: number
  readonly all: number
  /** Ideas that it does not tell apart. */
  readonly confused: number
}

/** Whether one proposal is better than another: ideas that show anew may not confuse others. */
const isBetter = (one: Weighed, other: Weighed): boolean =>
  one.known > other.known ||
  (one.known === other.known && one.all > other.all && one.confused <= other.confused)

/** Sizes that are changed at most, one after the other. */
const mostChanges = 3
/** Networks that are tried at most for each of them, fewer where the working is long. */
const mostTried = 80
/** Nodes of workings that are tried at most for each. */
const mostNodes = 8000

/**
 * Better sizes for a question to a network: as few of them changed as it takes to tell more of its
 * ideas apart. Where that cannot be, one is changed so that ideas show which gave the right number.
 *
 * @param network As it is written.
 * @param quantity As `countQuestion` takes it.
 * @returns Undefined where no such change was found.
 */
export const betterSizes = (
  network: Network,
  quantity: string,
  digits: Digits,
): SizeProposal | undefined => {
  const question = asked(network, quantity)
  if (question === undefined) return undefined
  const applying = new Set(confusionsOf(question, digits).flatMap(({ ids }) => ids))
  const weigh = (one: SizeProposal): Weighed => {
    const told = toldApart(one.question, digits)
    const known = told.filter((id) => applying.has(id)).length
    const { ideas } = diagnosability(one.question, digits)
    return { ...one, known, all: told.length, confused: ideas - told.length }
  }
  const start = weigh({ network, changes: [], question })
  let best = start
  for (let round = 0; round < mostChanges; round++) {
    const next = bestAfter(best, quantity, weigh)
    if (next.known === best.known && round > 0) break
    best = next
  }
  const { known, all, confused, ...proposal } = best
  return best === start ? undefined : proposal
}

/** The first of the proposals that tell most ideas apart, or else what it was. */
const bestAfter = (
  before: Weighed,
  quantity: string,
  weigh: (one: SizeProposal) => Weighed,
): Weighed => {
  let best = before
  const most = Math.min(mostTried, mostNodes / leavesFirst(before.question.truth).length)
  for (const { network, changes } of neighbours(before, quantity).slice(0, most)) {
    const question = asked(network, quantity)
    if (question === undefined) continue
    const one = weigh({ network, changes: [...before.changes, ...changes], question })
    if (isBetter(one, best)) best = one
  }
  return best
}

const asked = (network: Network, quantity: string): Question | undefined => {
  const placed = placeNetwork(network)
  const question = hasIssues(placed) ? placed : countQuestion(placed.value, quantity)
  return hasIssues(question) ? undefined : question.value
}

const toldApart = (question: Question, digits: Digits): readonly string[] => [
  ...new Set(
    confusionsOf(question, digits).flatMap(({ ids, isRight }) =>
      ids.length === 1 && !isRight ? ids : [],
    ),
  ),
]
