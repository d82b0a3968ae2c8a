import { relative, resolve } from 'node:path'

/** `pnpm longhand` runs in the root of the workspace; paths are those of the caller's folder. */
const callersFolder = (): string => {
  const { npm_lifecycle_event, INIT_CWD } = process.env
  return npm_lifecycle_event === 'longhand' && INIT_CWD !== undefined ? INIT_CWD : process.cwd()
}

/** A path as the caller means it. */
export const callersPath = (path: string): string => resolve(callersFolder(), path)

/** A path as short as the caller can use it. */
export const asSeenFromHere = (path: string): string => {
  const short = relative(callersFolder(), path)
  return short === '' || short.startsWith('..') ? path : short
}
