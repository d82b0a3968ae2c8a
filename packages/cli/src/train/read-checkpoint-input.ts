import { join } from 'node:path'
import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { type Checkpoint, isOver, readCheckpoint } from '@longhand/train'
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
  return isOver(read.value) ? { issues: [nothingLeft(read.value.course.epochs.length)] } : read
}

const inFile = (issue: Issue): Issue => ({ ...issue, path: `${file}, ${issue.path}` })

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
