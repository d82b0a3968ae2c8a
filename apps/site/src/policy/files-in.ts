import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Every file in a folder and below it: `layers/conv2d/index.html`. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
