import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { compareRuns, type Run } from '@longhand/train'
import type { ExitStatus } from '../exit-status.ts'
import { issuesForPeople } from '../issues-for-people.ts'
import { makeFolder } from '../make-folder.ts'
import { asSeenFromHere, callersPath } from '../reading/callers-path.ts'
import { print, warn } from '../terminal.ts'
import { comparisonFigures } from './comparison-figures.ts'
import { type CompareFormat, comparisonWriters } from './comparison-for-people.ts'
import { readRunInput } from './read-run-input.ts'

/** `longhand compare`: runs that cannot be read are named, the others compared. */
export const compare = async (
  paths: readonly string[],
  as: CompareFormat,
  plots?: string,
): Promise<ExitStatus> => {
  const read = await Promise.all(
    paths.map(async (path) => ({ path, run: await readRunInput(path) })),
  )
  for (const { path, run } of read) if (hasIssues(run)) warn(issuesForPeople(path, run.issues))
  const runs = read.flatMap(({ run }) => (hasIssues(run) ? [] : [run.value]))
  const status = await show(runs, as, plots)
  return runs.length < paths.length ? 1 : status
}

/** Prints what runs come to, and writes its plots. */
export const show = async (
  runs: readonly Run[],
  as: CompareFormat,
  plots?: string,
): Promise<ExitStatus> => {
  const comparison = compareRuns(runs)
  if (comparison.configurations.length === 0) {
    warn(issuesForPeople('compare', [nothing]))
    return 1
  }
  print(`${comparisonWriters[as](comparison)}\n`)
  if (plots === undefined) return 0
  const written = await writePlots(callersPath(plots), comparisonFigures(comparison))
  if (!hasIssues(written)) return 0
  warn(issuesForPeople('--plots', written.issues))
  return 1
}

const nothing: Issue = {
  path: '',
  expected: 'at least one run that finished an epoch',
  received: 'none',
  try: 'Train one first: longhand train experiment.yaml',
}

const writePlots = async (
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<Checked<undefined>> => {
  try {
    await makeFolder(folder)
    for (const [name, svg] of Object.entries(files)) await writeFile(join(folder, name), svg)
    warn(`${Object.keys(files).length} plots written to ${asSeenFromHere(folder)}\n`)
    return { value: undefined }
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    return { issues: [{ path: '', expected: 'a folder', received, try: 'Name another folder.' }] }
  }
}
