import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked, Issue } from '@longhand/network'
import type { DataFile } from '@longhand/train'
import { cacheFolder, folderFor } from './cache-folder.ts'
import { type Failure, fetchInto } from './fetch-into.ts'

/** Where the files of an address are kept. */
export const keptFrom = (url: string): string => join(cacheFolder(), 'data', folderFor(url))

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
  const folder = keptFrom(url)
  await mkdir(folder, { recursive: true })
  const absent: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const address = new URL(name, url.endsWith('/') ? url : `${url}/`)
    const failure = (await isThere(path)) ? undefined : await fetched(address, path)
    if (failure === undefined) return { value: { name, bytes: await readFile(path) } }
    // another name does not help where the connection is at fault
    if (!failure.isAbsent) return { issues: [notFetched(name, url, failure.says)] }
    absent.push(failure.says)
  }
  return { issues: [nowhere(url, names, absent)] }
}

const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined

const fetched = async (address: URL, path: string): Promise<Failure | undefined> => {
  const failure = await fetchInto(address, `${path}.part`)
  if (failure === undefined) await rename(`${path}.part`, path)
  return failure
}

const notFetched = (name: string, url: string, received: string): Issue => ({
  path: 'dataset.url',
  expected: `${name} under ${url}`,
  received,
  try: 'Check the address and the connection and call again: it goes on where it stopped.',
})

const nowhere = (url: string, names: readonly string[], absent: readonly string[]): Issue => ({
  path: 'dataset.url',
  expected: `${names.join(' or ')} under ${url}`,
  received: absent.join('; '),
  try: 'Check the address, or fetch the files into a folder and name it with "path".',
})
