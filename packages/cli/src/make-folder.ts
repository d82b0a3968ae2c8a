import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/**
 * Makes a folder and those above it, where they are missing.
 *
 * Node's own `recursive` tries for ever where a folder takes no new one and says that it is missing,
 * as `/proc` does.
 *
 * @throws What the file system says against it.
 */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await made(folder)
  } catch (error) {
    const above = dirname(folder)
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error
    await makeFolder(above)
    await made(folder)
  }
}

const made = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await isFolder(folder))) throw error
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path)).isDirectory()
