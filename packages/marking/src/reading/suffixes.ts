/** What a number is multiplied by, and the convention that says so; null where there is no other. */
export interface Factor {
  readonly under: string | null
  readonly factor: number
}

const only = (factor: number): readonly Factor[] => [{ under: null, factor }]

const thousands = ['k', 'm', 'g', 't'].flatMap((letter, i) => {
  const [decimal, binary] = [1000 ** (i + 1), 1024 ** (i + 1)]
  const either = [...only(decimal), { under: 'binary-units', factor: binary }]
  return [
    [letter, either],
    [`${letter}b`, either],
    [`${letter}ib`, only(binary)],
  ] as const
})

/**
 * What may stand behind a number, in small letters, and what it can stand for.
 *
 * K, M and G are printed for powers of 1000 and for powers of 1024: both are read.
 *
 * @example suffixes.get('k')?.map(({ factor }) => factor) // [1000, 1024]
 */
export const suffixes: ReadonlyMap<string, readonly Factor[]> = new Map([
  ...thousands,
  ['b', only(1e9)],
  ['thousand', only(1e3)],
  ['million', only(1e6)],
  ['millions', only(1e6)],
  ['mio', only(1e6)],
  ['mil', only(1e6)],
  ['mill', only(1e6)],
  ['mln', only(1e6)],
  ['mn', only(1e6)],
  ['billion', only(1e9)],
  ['billions', only(1e9)],
  ['bn', only(1e9)],
  ['mrd', only(1e9)],
  ['%', only(0.01)],
])

/** The conventions of suffixes, each with a sentence. */
export const suffixConventions: Readonly<Record<string, string>> = {
  'binary-units': 'Right, if K, M and G count in steps of 1024.',
}
