import type { Derivation } from '@longhand/derivation'
import {
  type Checked,
  type Issue,
  nearest,
  type PlacedLayer,
  type PlacedNetwork,
  quoted,
} from '@longhand/network'
import { conventions, countUnder } from '@longhand/parameters'
import { fieldDerivation } from './field-derivation.ts'
import { type Asked, layerQuantities } from './layer-quantities.ts'
import { memoryQuantities } from './memory-quantities.ts'

/** How many examples are worked on at once; one, if nothing is said. Only memory depends on it. */
export interface Batched {
  readonly batch?: number
}

/**
 * A quantity of a network with its working: `conv1.output.height`, `total.parameters`.
 *
 * The quantity is the last part. A layer's name with a dot is quoted, `["a.b"].macs`, or else
 * written as it is where nothing else could be meant.
 */
export const networkDerivation = (
  network: PlacedNetwork,
  quantity: string,
  { batch = 1 }: Batched = {},
): Checked<Derivation> => {
  const asked = partsOf(network, quantity, batch)
  if (asked === undefined) return { issues: [unknownLayer(network, quantity)] }
  const derivation = asked.quantities.get(asked.what)
  if (derivation !== undefined) return { value: derivation() }
  if (asked.layer !== undefined && asked.what.startsWith('receptiveField'))
    return fieldDerivation(network, asked.layer, asked.what)
  return { issues: [unknownQuantity(asked, quantity)] }
}

/** Whom a quantity is asked of, and what. */
interface Parts {
  readonly of: string
  readonly what: string
  readonly quantities: Asked
  readonly layer?: PlacedLayer
}

const partsOf = (network: PlacedNetwork, quantity: string, batch: number): Parts | undefined => {
  const after = (of: string) =>
    quantity.startsWith(`${of}.`) ? quantity.slice(of.length + 1) : undefined
  const whole = after('total')
  if (whole !== undefined) return { of: 'total', what: whole, quantities: totals(network) }
  const memory = after('memory')
  if (memory !== undefined)
    return { of: 'memory', what: memory, quantities: memoryQuantities(network, batch) }
  const parts = [...network.byName.values()].flatMap((layer): readonly Parts[] => {
    const what = after(layer.of) ?? after(layer.name)
    return what === undefined
      ? []
      : [{ of: layer.of, what, quantities: layerQuantities(layer), layer }]
  })
  return parts.find(({ what, quantities: known }) => known.has(what)) ?? parts[0]
}

const totals = (network: PlacedNetwork): Asked =>
  new Map(
    conventions.map((convention) => [convention.id, () => countUnder(network, convention).total]),
  )

/** Names for a message: as many as one can take in. */
const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ')

const unknownQuantity = ({ of, what, quantities: known }: Parts, quantity: string): Issue => {
  const words = [...known.keys(), ...(of === 'total' || of === 'memory' ? [] : ['receptiveField'])]
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
