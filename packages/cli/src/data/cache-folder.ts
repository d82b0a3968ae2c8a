import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where fetched files are kept: `LONGHAND_CACHE`, or the cache folder of the system. */
export const cacheFolder = (): string => {
  const { LONGHAND_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  return (
    LONGHAND_CACHE ?? join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.cache'), 'longhand')
  )
}

/** A folder's name for an address. */
export const folderFor = (url: string): string =>
  createHash('sha256').update(url).digest('hex').slice(0, 16)
