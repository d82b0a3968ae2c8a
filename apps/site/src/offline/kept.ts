/** What the build tells the service worker. */
export interface Kept {
  /** Changes when any file does. */
  readonly version: string
  /** What every page needs, kept before the first page is answered without a network. */
  readonly first: readonly string[]
  /** What a reader may come to: kept when the first page has been read in peace. */
  readonly later: readonly string[]
}
