import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked, Issue } from '@longhand/network'
import type { DataFile } from '@longhand/train'
import { cacheFolder, folderFor } from './cache-folder.ts'
import { fetchInto } from './fetch-into.ts'

/**
 * The first of the files that is there under an address; what was fetched before is not again.
 *
 * What arrives is kept in a file of its own until it is whole, so that an interrupted download goes
 * on where it stopped.
 */
export const download = async (
  url: string,
  names: readonly string[],
): Promise<Checked<DataFile>> => {
  const folder = join(cacheFolder(), 'data', folderFor(url))
  await mkdir(folder, { recursive: true })
  const failures: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const address = new URL(name, url.endsWith('/') ? url : `${url}/`)
    const failure = (await isThere(path)) ? undefined : await fetched(address, path)
    if (failure === undefined) return { value: { name, bytes: await readFile(path) } }
    failures.push(failure)
  }
  return { issues: [notFetched(url, names, failures)] }
}

const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined

/** Why it could not be fetched; undefined when it was. */
const fetched = async (address: URL, path: string): Promise<string | undefined> => {
  const failure = await fetchInto(address, `${path}.part`)
  if (failure === undefined) await rename(`${path}.part`, path)
  return failure
}

const notFetched = (url: string, names: readonly string[], failures: readonly string[]): Issue => ({
  path: 'dataset.url',
  expected: `${names.join(' or ')} under ${url}`,
  received: [...new Set(failures)].join('; '),
  try: 'Check the address and the connection, or fetch the files into a folder and name it with "path".',
})
