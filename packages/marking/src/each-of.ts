/**
 * All of some things, as a sentence says it.
 *
 * @example eachOf('96', 'filter') // 'each of the 96 filters'
 * @example eachOf('1', 'unit') // 'the one unit'
 */
export const eachOf = (count: string, thing: string): string =>
  count === '1' ? `the one ${thing}` : `each of the ${count} ${thing}s`
