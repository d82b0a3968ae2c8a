import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { type Checkpoint, isOver, readCheckpoint } from '@longhand/train'
import { readRunInput } from '../compare/read-run-input.ts'
import { isThere, readBytes } from '../reading/read-text.ts'

const file = 'checkpoint.safetensors'

/** The checkpoint in the folder of a run, if there is anything left to do. */
export const readCheckpointInput = async (folder: string): Promise<Checked<Checkpoint>> => {
  const path = join(folder, file)
  if (!isThere(path)) return { issues: [noCheckpoint(path)] }
  const bytes = await readBytes(path)
  if (hasIssues(bytes)) return bytes
  const read = await readCheckpoint(bytes.value)
  if (hasIssues(read)) return { issues: read.issues.map((issue) => inFile(issue)) }
  const { experiment, course } = read.value
  // one that ended while its model was written has that left to do
  if (isOver(read.value) && isThere(join(folder, 'model.json')))
    return { issues: [nothingLeft(course.epochs.length)] }
  const run = await readRunInput(folder)
  const isOther = !hasIssues(run) && !isDeepStrictEqual(run.value.experiment, experiment)
  return isOther ? { issues: [otherExperiment] } : read
}

const inFile = (issue: Issue): Issue => ({ ...issue, path: `${file}, ${issue.path}` })

const otherExperiment: Issue = {
  path: 'run.json, experiment',
  expected: 'the experiment that the run began with, which the checkpoint holds',
  received: 'another one',
  try: 'Put run.json back as it was written; for other settings train a new experiment.',
}

const noCheckpoint = (path: string): Issue => ({
  path: '',
  expected: `a run that was stopped: ${path}`,
  received: 'no such file',
  try: 'Name the folder of a run that finished an epoch, or was stopped with Ctrl-C.',
})

const nothingLeft = (epochs: number): Issue => ({
  path: 'epochs',
  expected: 'a run with epochs left',
  received: `one that is done after ${epochs}`,
  try: 'Train a new experiment with more epochs.',
})
