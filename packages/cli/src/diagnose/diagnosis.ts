import {
  type Askable,
  type Confusion,
  confusionsOf,
  type Diagnosability,
  type Digits,
  diagnosability,
  ideas,
  tellingApart,
} from '@longhand/marking'
import { type Checked, hasIssues, type Issue, nearest, quoted } from '@longhand/network'
import type { Proposal, SizeProposal } from '@longhand/questions'
import type { Subject } from '../reading/subject.ts'

/** What a caller of `longhand diagnose` asks for. */
export interface DiagnoseOptions {
  readonly as: 'text' | 'json'
  readonly digits?: number
  readonly decimals?: number
  readonly better?: boolean
  /** Two ideas that the next question is to tell apart. */
  readonly apart?: readonly [string, string]
}

/** A problem with other numbers, or a network with other sizes and what became of which. */
type Better = Pick<Proposal, 'problem'> | Pick<SizeProposal, 'network' | 'changes'>

/** How much a question can tell, and what to ask instead. */
export interface Diagnosis extends Diagnosability {
  readonly quantity: string
  /** Ideas that lead to one number, the largest group first; an idea alone is told apart. */
  readonly confused: readonly Confusion[]
  /** The next question that tells the two ideas asked for apart; null where none does. */
  readonly next?: string | null
  /** A problem or a network whose numbers tell more ideas apart; null where none was found. */
  readonly better?: (Diagnosability & Better) | null
}

const digitsIn = ({ digits = 4, decimals }: DiagnoseOptions): Digits =>
  decimals === undefined ? { significant: digits } : { decimals }

/** What a question can tell at the digits asked, and what to ask instead. */
export const diagnosisOf = (
  subject: Checked<Subject>,
  quantity: string,
  options: DiagnoseOptions,
): Checked<Diagnosis> => {
  if (hasIssues(subject)) return subject
  const question = subject.value.question(quantity)
  if (hasIssues(question)) return question
  const unknown = (options.apart ?? []).filter((id) => !ideas.has(id))
  if (unknown.length > 0) return { issues: unknown.map(noIdea) }
  const digits = digitsIn(options)
  const groups = confusionsOf(question.value, digits)
  const { apart } = options
  return {
    value: {
      quantity,
      ...diagnosability(question.value, digits),
      confused: groups.filter(({ ids, isRight }) => ids.length > 1 || isRight),
      ...(apart && { next: nextOf(subject.value, apart, digits) }),
      ...(options.better && { better: betterOf(subject.value, quantity, digits) }),
    },
  }
}

const noIdea = (id: string): Issue => {
  const meant = nearest(id, [...ideas.keys()])
  return {
    path: 'apart',
    expected: 'the id of a wrong idea',
    received: quoted(id),
    try: meant === undefined ? 'Take ids that longhand check prints.' : `Did you mean ${meant}?`,
  }
}

/** Questions that are tried at most. */
const most = 200

const nextOf = (subject: Subject, pair: readonly [string, string], digits: Digits): string | null =>
  tellingApart(askableOf(subject), pair, digits)?.name ?? null

/** One question after the other, as far as they are looked at. */
function* askableOf({ asked, question }: Subject): Generator<Askable> {
  for (const name of asked().slice(0, most)) {
    const one = question(name)
    if (!hasIssues(one)) yield { name, question: one.value }
  }
}

const betterOf = (
  { better }: Subject,
  quantity: string,
  digits: Digits,
): NonNullable<Diagnosis['better']> | null => {
  const proposal = better(quantity, digits)
  if (proposal === undefined) return null
  const { question, ...other } = proposal
  return { ...diagnosability(question, digits), ...betterIn(other) }
}

/** What there is to take over. */
const betterIn = (proposal: Better): Better =>
  'problem' in proposal
    ? { problem: proposal.problem }
    : { network: proposal.network, changes: proposal.changes }
