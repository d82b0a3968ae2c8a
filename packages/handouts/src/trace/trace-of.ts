import { type BackpropJson, backpropJson, type Phase, type Work } from '@longhand/backprop'
import { type Derivation, graphOf, type PlainLine } from '@longhand/derivation'
import { type Checked, hasIssues } from '@longhand/network'
import { linesInReach } from '../document/lines-in-reach.ts'

/** A line of the walk, by its address. */
export interface TraceStep {
  readonly id: string
  readonly phase: Phase
  readonly layer?: string
}

/** A problem, its answer, and every line of a step as plain JSON. */
export interface Trace {
  readonly problem: Work['problem']
  readonly answer: BackpropJson
  readonly step: number
  /** The order in which a person works the lines out. */
  readonly walk: readonly TraceStep[]
  readonly derivations: Readonly<Record<string, PlainLine>>
}

/** The whole working of a step as JSON, or an issue where it is too long. @param step From 1. */
export const traceOf = (work: Work, step = 1): Checked<Trace> => {
  const walked = linesInReach(work.walk(step))
  if (hasIssues(walked)) return walked
  return {
    value: {
      problem: work.problem,
      answer: backpropJson(work),
      step,
      walk: walked.value.map(({ line: _, ...where }) => where),
      derivations: plainLines(walked.value.map(({ line }) => line())),
    },
  }
}

/** Every line once: one line refers to another by its address. */
const plainLines = (lines: readonly Derivation[]): Readonly<Record<string, PlainLine>> => {
  const plain: Record<string, PlainLine> = {}
  for (const line of lines.toReversed()) {
    const { root, derivations } = graphOf(line)
    if (!Object.hasOwn(plain, root)) Object.assign(plain, derivations)
  }
  return plain
}
