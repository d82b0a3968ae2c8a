import { readFile, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Checked, Issue } from '@longhand/network'
import type { DataFile } from '@longhand/train'
import { makeFolder } from '../make-folder.ts'
import { cacheFolder, folderFor } from './cache-folder.ts'
import { type Failure, fetchInto } from './fetch-into.ts'

/** Where the files of an address are kept. */
export const keptFrom = (url: string): string => join(cacheFolder(), 'data', folderFor(url))

/**
 * The first of the files that is there under an address; what was fetched before is not again.
 *
 * What arrives is kept in a file of its own until it is whole, so that an interrupted download goes
 * on where it stopped.
 *
 * @param url A folder, or a CSV file itself.
 */
export const download = async (
  url: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Checked<DataFile>> => {
  const folder = keptFrom(url)
  const addresses = addressesUnder(url, names)
  let said = ''
  try {
    await makeFolder(folder)
    for (const { name, address } of addresses) {
      const path = join(folder, name)
      const failure = (await isThere(path)) ? undefined : await fetched(address, path, signal)
      if (failure === undefined) return { value: { name, bytes: await readFile(path) } }
      // another name does not help where the connection is at fault
      if (!failure.isAbsent) return { issues: [notFetched(name, url, failure.says)] }
      said = failure.says
    }
    return { issues: [nowhere(addresses, said)] }
  } catch (error) {
    return { issues: [notKept(folder, error)] }
  }
}

/** A file as it is called, and its address. */
interface Addressed {
  readonly name: string
  readonly address: URL
}

const isTable = (name: string): boolean => /\.csv(\.gz)?$/i.test(name)

/** The files of these names in the folder at an address, or the one file that it is. */
const addressesUnder = (url: string, names: readonly string[]): readonly Addressed[] => {
  const own = new URL(url)
  const last = basename(own.pathname)
  if (isTable(last) && names.every(isTable)) return [{ name: last, address: own }]
  return names.map((name) => {
    const address = new URL(url)
    address.pathname = `${own.pathname.replace(/\/$/, '')}/${name}`
    return { name, address }
  })
}

const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined

const fetched = async (
  address: URL,
  path: string,
  signal: AbortSignal,
): Promise<Failure | undefined> => {
  const failure = await fetchInto(address, `${path}.part`, signal)
  if (failure === undefined) await rename(`${path}.part`, path)
  return failure
}

const notFetched = (name: string, url: string, received: string): Issue => ({
  path: 'dataset.url',
  expected: `${name} under ${url}`,
  received,
  try: 'Check the address and the connection and call again: it goes on where it stopped.',
})

const nowhere = (addresses: readonly Addressed[], received: string): Issue => ({
  path: 'dataset.url',
  expected: `a file at ${addresses.map(({ address }) => address).join(' or ')}`,
  received: addresses.length === 1 ? received : `${received} for each`,
  try: 'Check the address, or fetch the files into a folder and name it with "path".',
})

const notKept = (folder: string, error: unknown): Issue => ({
  path: 'dataset.url',
  expected: `a folder to keep what is fetched: ${folder}`,
  received: error instanceof Error ? error.message : String(error),
  try: 'Name another folder with the environment variable LONGHAND_CACHE.',
})
