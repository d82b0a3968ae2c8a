import type { Derivation } from '@longhand/derivation'
import { type Checked, type Issue, nearest, type PlacedNetwork, quoted } from '@longhand/network'
import { countNetwork, quantities } from '@longhand/parameters'
import { type Asked, layerQuantities } from './layer-quantities.ts'

/**
 * A quantity of a network with its working: `conv1.output.height`, `total.parameters`.
 *
 * The quantity is the last part. A layer's name with a dot is quoted, `["a.b"].macs`, or else
 * written as it is where nothing else could be meant.
 */
export const networkDerivation = (
  network: PlacedNetwork,
  quantity: string,
): Checked<Derivation> => {
  const asked = partsOf(network, quantity)
  if (asked === undefined) return { issues: [unknownLayer(network, quantity)] }
  const derivation = asked.quantities.get(asked.what)
  if (derivation !== undefined) return { value: derivation() }
  return { issues: [unknownQuantity(asked, quantity)] }
}

/** Whom a quantity is asked of, and what. */
interface Parts {
  readonly of: string
  readonly what: string
  readonly quantities: Asked
}

const partsOf = (network: PlacedNetwork, quantity: string): Parts | undefined => {
  const after = (of: string) =>
    quantity.startsWith(`${of}.`) ? quantity.slice(of.length + 1) : undefined
  const whole = after('total')
  if (whole !== undefined) return { of: 'total', what: whole, quantities: totals(network) }
  const parts = [...network.byName.values()].flatMap((layer): readonly Parts[] => {
    const what = after(layer.of) ?? after(layer.name)
    return what === undefined ? [] : [{ of: layer.of, what, quantities: layerQuantities(layer) }]
  })
  return parts.find(({ what, quantities: known }) => known.has(what)) ?? parts[0]
}

const totals = (network: PlacedNetwork): Asked =>
  new Map(quantities.map((quantity) => [quantity, () => countNetwork(network).totals[quantity]]))

/** Names for a message: as many as one can take in. */
const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ')

const unknownQuantity = ({ of, what, quantities: known }: Parts, quantity: string): Issue => {
  const words = [...known.keys()]
  const meant = nearest(what, words)
  return {
    path: 'quantity',
    expected: `one of ${listed(words)} after “${of}.”`,
    received: quoted(quantity),
    try: meant === undefined ? `Ask for ${of}.${words[0]}.` : `Did you mean ${of}.${meant}?`,
  }
}

const unknownLayer = (network: PlacedNetwork, quantity: string): Issue => {
  const [name = '', ...rest] = quantity.split('.')
  const names = ['total', ...network.layers.map(({ of }) => of)]
  const meant = nearest(name, names)
  const what = rest.length === 0 ? 'parameters' : rest.join('.')
  return {
    path: 'quantity',
    expected: `a quantity of ${listed(names)}`,
    received: quoted(quantity),
    try:
      meant === undefined
        ? `Write a layer and what is asked of it, such as ${names[1] ?? 'total'}.parameters.`
        : `Did you mean ${meant}.${what.slice(0, 60)}?`,
  }
}
