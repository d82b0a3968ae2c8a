import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Checked, hasIssues } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { type Run, readRun } from '@longhand/train'
import { callersPath } from '../reading/callers-path.ts'
import { readText } from '../reading/read-text.ts'

/** The run in a folder, or in a `run.json` itself. */
export const readRunInput = async (path: string): Promise<Checked<Run>> => {
  const isFolder = statSync(callersPath(path), { throwIfNoEntry: false })?.isDirectory() === true
  const text = await readText(isFolder ? join(path, 'run.json') : path)
  if (hasIssues(text)) return text
  const data = parseText(text.value)
  return hasIssues(data) ? data : readRun(data.value)
}
