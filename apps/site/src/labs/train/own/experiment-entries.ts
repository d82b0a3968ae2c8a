import { type Checked, hasIssues, type Issue, isObject } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { readExperiments } from '@longhand/train'
import type { Entry } from '../worker/messages.ts'

/** Data sets that are files elsewhere, with the one of the same size that is drawn in the page. */
const drawnInstead: Readonly<Record<string, string>> = {
  mnist: 'strokes',
  'fashion-mnist': 'strokes',
  cifar10: 'shapes',
}

/** The runs that a text stands for. */
export interface OwnEntries {
  readonly entries: readonly Entry[]
  /** The data set that was meant, and the one that is drawn in its place. */
  readonly instead?: { readonly meant: string; readonly drawn: string }
}

/** Seeds of an experiment that names none. */
const usualSeeds = [1, 2, 3]

/** More runs than these keep a page busy for too long. */
const mostRuns = 120

/** All runs of an experiment in a text, JSON or YAML, or everything that is wrong with it. */
export const experimentEntries = (text: string): Checked<OwnEntries> => {
  const parsed = parseText(text)
  if (hasIssues(parsed)) return parsed
  const { data, instead } = drawnHere(parsed.value)
  const read = readExperiments(data, usualSeeds)
  if (hasIssues(read)) return read
  const issues = fileIssues(data)
  if (issues.length > 0) return { issues }
  if (read.value.length > mostRuns) return { issues: [tooMany(read.value.length)] }
  const base = isObject(data) ? `${data.name}, ` : ''
  const entries = read.value.map((experiment): Entry => {
    const { name, seed } = experiment
    const label = name.startsWith(base) ? name.slice(base.length) : name
    return { label, changes: '', seed, experiment: { ...experiment } }
  })
  return {
    value: {
      // seed by seed, so that all can be compared early
      entries: entries.toSorted((a, b) => a.seed - b.seed),
      ...(instead && { instead }),
    },
  }
}

/** An experiment with a data set that is drawn, where it named one that is a file elsewhere. */
const drawnHere = (data: unknown): Pick<OwnEntries, 'instead'> & { readonly data: unknown } => {
  const dataset = isObject(data) ? data.dataset : undefined
  const meant = isObject(dataset) ? String(dataset.kind) : ''
  const drawn = Object.hasOwn(drawnInstead, meant) ? drawnInstead[meant] : undefined
  if (!isObject(data) || !isObject(dataset) || drawn === undefined) return { data }
  const { path: _, url: __, sha256: ___, ...kept } = dataset
  return { data: { ...data, dataset: { ...kept, kind: drawn } }, instead: { meant, drawn } }
}

const fileIssues = (data: unknown): readonly Issue[] => {
  const dataset = isObject(data) ? data.dataset : undefined
  if (!isObject(dataset) || (dataset.kind !== 'csv' && dataset.path === undefined)) return []
  return [
    {
      path: 'dataset',
      expected: 'a data set that is drawn: strokes or shapes',
      received: `${dataset.kind}, from a file`,
      try: 'Take strokes or shapes here, or train with the command line: longhand train.',
    },
  ]
}

const tooMany = (runs: number): Issue => ({
  path: 'vary',
  expected: `at most ${mostRuns} runs in a page`,
  received: String(runs),
  try: 'Vary fewer settings at once, take fewer seeds, or use longhand sweep.',
})
