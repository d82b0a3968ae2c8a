import { hasIssues, type Issue, isObject, issuesIn } from '@longhand/network'
import type { ExampleFile } from './example-entries.ts'
import { checkFile } from './example-file.ts'

/** What stands in a file for a text that is missing or faulty. */
export const unsaid = '?'

/** A file in which something else stands for every faulty field, and what was faulty. */
export interface SoundFile {
  /** Undefined where nothing that could stand there makes it a file. */
  readonly file: ExampleFile | undefined
  readonly issues: readonly Issue[]
}

type Step = string | number

const stepsOf = (path: string): readonly Step[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, place]) =>
    place === undefined ? word : Number(place),
  )

/** Data with another part at a place; without one where there is none. */
const withPart = (data: unknown, [step = '', ...rest]: readonly Step[], part: unknown): unknown => {
  const inside = (whole: unknown) => (rest.length === 0 ? part : withPart(whole, rest, part))
  if (Array.isArray(data)) return data.map((one, i) => (i === step ? inside(one) : one))
  if (!isObject(data)) return data
  const { [step]: before, ...others } = data
  const after = inside(before)
  return after === undefined ? others : { ...others, [step]: after }
}

/** What is tried in the place of a faulty part, one after the other: first that it is left out. */
const standIns: readonly unknown[] = [undefined, unsaid, 1, {}, [], [{}]]

const repaired = (data: unknown, { path }: Issue): unknown => {
  const steps = stepsOf(path)
  if (steps.length === 0) return data
  const tried = standIns.map((part) => withPart(data, steps, part))
  const isGone = (next: unknown) => !issuesIn(checkFile(next)).some((issue) => issue.path === path)
  return tried.find(isGone) ?? data
}

/** Whether a path leads to a place, or into it. */
const isIn = (path: string, place: string): boolean =>
  path === place || (path.startsWith(place) && /^[.[]/.test(path.slice(place.length)))

/** Whether an issue comes of another that was told already. */
const follows = ({ path }: Issue, told: readonly Issue[]): boolean =>
  told.some((other) => isIn(path, other.path) || isIn(other.path, path))

/** So often something comes up behind something else. */
const mostRounds = 8

/** A file with all that is wrong with its fields, put so that the rest can be looked at as well. */
export const soundFile = (data: unknown): SoundFile => {
  let [issues, now]: [readonly Issue[], unknown] = [[], data]
  for (let round = 0; round < mostRounds; round++) {
    const checked = checkFile(now)
    if (!hasIssues(checked)) return { file: checked.value, issues }
    const told = issues
    issues = [...told, ...checked.issues.filter((issue) => !follows(issue, told))]
    now = checked.issues.reduce(repaired, now)
  }
  return { file: undefined, issues }
}
