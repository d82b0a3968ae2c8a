import { plainValue } from '@longhand/derivation'
import type { Check, Met } from '../check.ts'
import { followsFrom } from '../follows-from.ts'
import { judgeAnswer } from '../judge-answer.ts'
import { markAnswer } from '../mark-answer.ts'
import { mistakeOf } from '../mistake-of.ts'
import { firstStep, isChanged } from './first-step.ts'
import type { FirstStep, PassCheck, PassEntry, PassLine, SharedMistake } from './pass-check.ts'
import { type ReadEntry, type Shared, sharedIdeas } from './shared-ideas.ts'

/** Wrong numbers that are looked into at most; of the others only the verdict is told. */
const most = 60

/** A number that was handed in, and whether it is right. */
interface Line {
  readonly entry: PassEntry
  readonly check: Check
  /** Undefined where it could not be read. */
  readonly read?: ReadEntry
}

/**
 * Whether a whole working is right: all its gradients, or all its updated weights.
 *
 * Wrong numbers that are worked out rightly from other wrong ones follow from them. The others have
 * to be explained: by one idea if there is one that gives every one of them, else each by its own.
 *
 * @param entries In the order of the working, so that the first wrong step comes first.
 */
export const markPass = (entries: readonly PassEntry[]): PassCheck => {
  const lines = entries.map(lineOf)
  const wrong = lines.filter(isWrong).slice(0, most)
  const following = followingIn(wrong)
  const roots = wrong.filter((line) => !following.has(line))
  const asked =
    roots.length > 0 ? roots : lines.filter(({ check }) => check.verdict === 'convention')
  const right = lines.filter(({ check }) => check.verdict === 'right')
  const shared = sharedIdeas(readOf(asked.slice(0, most)), readOf(right))
  const all = shared.filter(({ mistake }) => mistake.explains === asked.length)
  const told = lines.map((line) => toldOf(line, all, following.get(line), roots.includes(line)))
  const mistakes = all.length > 0 ? all.map(({ mistake }) => mistake) : ofTheOnly(roots, told)
  const [nearest] = mistakes.length > 0 ? [] : shared
  return {
    ...wholeOf(lines),
    mistakes,
    nearest: nearest && nearest.mistake.explains > 1 ? nearest.mistake : null,
    first: firstOf(roots, all),
    lines: told,
  }
}

const isWrong = ({ check }: Line): boolean => check.verdict === 'wrong'

const lineOf = (entry: PassEntry): Line => {
  const { answer, check } = judgeAnswer(entry.question, entry.answer)
  return answer === undefined
    ? { entry, check }
    : { entry, check, read: { ...entry, read: answer } }
}

const readOf = (lines: readonly Line[]): readonly ReadEntry[] =>
  lines.flatMap(({ read }) => read ?? [])

/** Wrong numbers that are right for what was written before, each with where that stands. */
const followingIn = (wrong: readonly Line[]): ReadonlyMap<Line, string> => {
  const following = new Map<Line, string>()
  for (const [i, line] of wrong.entries()) {
    const earlier = wrong.slice(0, i).map(({ entry: { quantity, question, answer } }) => {
      return { quantity, truth: question.truth, answer }
    })
    const { question, answer } = line.entry
    const from = followsFrom(question.truth, answer, earlier)
    if (from !== undefined) following.set(line, from.quantity)
  }
  return following
}

/** The verdict on the whole: a convention counts where all that are not right agree in one. */
const wholeOf = (lines: readonly Line[]): Pick<Check, 'verdict' | 'expected' | 'conventions'> => {
  const verdicts = new Set(lines.map(({ check }) => check.verdict))
  const conventions = conventionsOfAll(lines)
  const verdict = (): Check['verdict'] => {
    if (verdicts.has('wrong')) return 'wrong'
    if (verdicts.has('unreadable')) return 'unreadable'
    if (!verdicts.has('convention')) return 'right'
    return conventions.length > 0 ? 'convention' : 'wrong'
  }
  return { verdict: verdict(), expected: null, conventions }
}

const conventionsOfAll = (lines: readonly Line[]): readonly Met[] => {
  const [first, ...others] = lines.filter(({ check }) => check.verdict !== 'right')
  const isEverywhere = ({ id }: Met) =>
    others.every(({ check }) => check.conventions.some((one) => one.id === id))
  return (first?.check.conventions ?? [])
    .filter(isEverywhere)
    .map(({ id }) => ({ id, value: null }))
}

/** What is said of one number, given what explains all of them. */
const toldOf = (
  { entry, check, read }: Line,
  all: readonly Shared[],
  follows: string | undefined,
  isRoot: boolean,
): PassLine => {
  const { quantity, question, answer } = entry
  const line = { quantity, answer, ...check }
  if (follows !== undefined) return { ...line, follows }
  if (read === undefined) return line
  const held = all.flatMap(({ mistake, held }) => {
    const candidate = held.get(read)
    return candidate === undefined
      ? []
      : [{ candidate, mistake: mistakeOf(candidate, question, mistake.chance) }]
  })
  const [best] = held
  if (best === undefined)
    return isRoot ? { ...line, mistakes: markAnswer(question, answer).mistakes } : line
  const { derivation } = best.candidate
  const mistakes = held.map(({ mistake }) => mistake)
  // a line that the idea leaves as it is only works on with a wrong number
  return isChanged(question.truth, derivation)
    ? { ...line, mistakes }
    : { ...line, mistakes, follows: firstStep(question.truth, derivation).quantity }
}

/** Where a single number is wrong and follows from none, what explains it explains the whole. */
const ofTheOnly = (roots: readonly Line[], told: readonly PassLine[]): readonly SharedMistake[] => {
  const [only, ...others] = roots
  if (only === undefined || others.length > 0) return []
  const line = told.find(({ quantity }) => quantity === only.entry.quantity)
  return (line?.mistakes ?? []).map((mistake) => ({ ...mistake, explains: 1 }))
}

const firstOf = (roots: readonly Line[], [best]: readonly Shared[]): FirstStep | null => {
  const [first] = roots
  if (first?.read === undefined) return null
  const { question, quantity, read } = { ...first.entry, read: first.read }
  const candidate = best?.held.get(read)
  if (candidate !== undefined) return firstStep(question.truth, candidate.derivation)
  const value = plainValue(read.read.readings[0].value)
  return { quantity, expected: plainValue(question.truth.value), value }
}
