import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked, Issue } from '@longhand/network'
import { makeFolder } from '../make-folder.ts'

/** A name as a folder can have it. */
const folderName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60) || 'run'

/** A new folder `<name>-<n>`, n the first number that is free. */
export const newRunFolder = async (out: string, name: string): Promise<Checked<string>> => {
  try {
    await makeFolder(out)
    for (let number = 1; ; number += 1) {
      const folder = join(out, `${folderName(name)}-${number}`)
      if (await isNew(folder)) return { value: folder }
    }
  } catch (error) {
    return { issues: [notWritable(out, error)] }
  }
}

/** Makes the folder, so that a run at the same time takes the next. */
const isNew = async (folder: string): Promise<boolean> => {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The record comes last: what it tells of is there. */
const recordLast = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  Number(one === 'run.json') - Number(other === 'run.json')

/** Writes the files of a run into its folder; each is whole at any time, the old or the new. */
export const writeRun = async (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Checked<undefined>> => {
  try {
    for (const [name, content] of Object.entries(files).sort(recordLast)) {
      const path = join(folder, name)
      await writeFile(`${path}.part`, content, { flush: true })
      await rename(`${path}.part`, path)
    }
    return { value: undefined }
  } catch (error) {
    return { issues: [notWritable(folder, error)] }
  }
}

const notWritable = (folder: string, error: unknown): Issue => ({
  path: '--out',
  expected: `a folder that can be written to: ${JSON.stringify(folder)}`,
  received: error instanceof Error ? error.message : String(error),
  try: 'Make room or allow writing there, or name another folder with --out.',
})
