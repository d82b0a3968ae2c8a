import type { Factors } from './factors-of.ts'

const kind = '.kind'

/**
 * Settings of which the kind differs, as one: `optimizer` is `adam, learning rate 0.01`.
 *
 * What only one kind has goes with it; what all have and is set differently is said beside it.
 */
export const folded = (all: readonly Factors[]): readonly Factors[] => {
  const names = [...new Set(all.flatMap((factors) => [...factors.keys()]))]
  const different = names.filter((name) => new Set(all.map((one) => one.get(name))).size > 1)
  const prefixes = different
    .filter((name) => name.endsWith(kind))
    .map((name) => name.slice(0, -kind.length))
  const shared = different.filter((name) => all.every((one) => one.has(name)))
  return all.map((factors) =>
    prefixes.reduce((one, prefix) => foldedAt(one, prefix, shared), factors),
  )
}

const foldedAt = (factors: Factors, prefix: string, shared: readonly string[]): Factors => {
  const isInside = (name: string) => name.startsWith(`${prefix}.`)
  const beside = shared.filter((name) => isInside(name) && name !== prefix + kind)
  const said = [
    factors.get(prefix + kind) ?? 'none',
    ...beside.map((name) => `${inWords(name.slice(prefix.length + 1))} ${factors.get(name)}`),
  ].join(', ')
  return new Map([...[...factors].filter(([name]) => !isInside(name)), [prefix, said]])
}

const inWords = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
