import type { Kept } from './kept.ts'

/** Set in browsers that know no newer kind of font; ours all do. */
const isOldFont = (file: string): boolean => /\.(ttf|woff)$/.test(file)

/** What a page of any kind is drawn with. */
const isFirst = (file: string): boolean =>
  /\.(css|svg)$/.test(file) || /(latin-wght|KaTeX_(Main|Math)-).*\.woff2$/.test(file)

/** For servers and search engines, or the worker itself. */
const isForOthers = (file: string): boolean =>
  /^(sitemap.*|robots\.txt|sw\.js|404\.html)$/.test(file)

/**
 * Which files are kept at the first visit, and when.
 *
 * @param files All that were built.
 * @param engines Those of them that only training loads: they are kept when training has loaded them.
 */
export const listFiles = (files: readonly string[], engines: ReadonlySet<string>): Kept => {
  const wanted = files.filter(
    (file) =>
      !(isOldFont(file) || isForOthers(file) || engines.has(file) || file.endsWith('.wasm')),
  )
  const addresses = (some: readonly string[]) =>
    some.map((file) => `./${file.replace(/(^|\/)index\.html$/, '$1')}`)
  return {
    first: ['./offline/', ...addresses(wanted.filter(isFirst))],
    later: addresses(wanted.filter((file) => !isFirst(file))),
  }
}
