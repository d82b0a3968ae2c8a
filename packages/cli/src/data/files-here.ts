import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Checked, Issue } from '@longhand/network'
import type { DataFile, Files, Place } from '@longhand/train'
import { callersPath } from '../reading/callers-path.ts'
import { download } from './download.ts'

/**
 * The data files of this machine, and of addresses, which are kept once they were fetched.
 *
 * @param signal Ends what is being fetched.
 */
export const filesHere = (signal: AbortSignal): Files => ({
  read: (place, names) =>
    place.url === undefined ? fromFolder(place, names) : download(place.url, names, signal),
})

const fromFolder = async (
  { path = '.' }: Place,
  names: readonly string[],
): Promise<Checked<DataFile>> => {
  const folder = callersPath(path)
  try {
    if ((await stat(folder)).isFile()) return { value: await fileAt(folder) }
    for (const name of names) {
      const found = await stat(join(folder, name)).catch(() => undefined)
      if (found?.isFile()) return { value: await fileAt(join(folder, name)) }
    }
    return { issues: [missing(path, names, 'no such file in the folder')] }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { issues: [missing(path, names, isMissing ? 'no such folder' : String(error))] }
  }
}

const fileAt = async (path: string): Promise<DataFile> => ({
  name: basename(path),
  bytes: await readFile(path),
})

const missing = (path: string, names: readonly string[], received: string): Issue => ({
  path: 'dataset.path',
  expected: `${names.join(' or ')} in ${JSON.stringify(path)}`,
  received,
  try: 'Check the folder, or fetch the file into it.',
})
