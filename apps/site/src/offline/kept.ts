/** The files that the service worker keeps; the build lists them in a file of their own. */
export interface Kept {
  /** What every page needs, kept before the first page is answered without a network. */
  readonly first: readonly string[]
  /** What a reader may come to: kept when the first page has been read in peace. */
  readonly later: readonly string[]
}

/** Where that list is, by the version of the site. */
export const keptFile = (version: string): string => `kept.${version}.json`
