import { type Expression, product, quantity, sum } from '@longhand/derivation'
import type { Use, Weight } from '../facts.ts'
import type { PlacedLayer } from '../layer-kinds.ts'
import type { Layer } from '../network.ts'

/** For each layer that is used again, the names of its further uses. */
type UsesOf = ReadonlyMap<string, readonly string[]>

const usesIn = (layers: readonly Layer[]): UsesOf => {
  const uses = new Map<string, string[]>()
  for (const { name, shares } of layers) {
    if (shares === undefined) continue
    const others = uses.get(shares)
    if (others === undefined) uses.set(shares, [name])
    else others.push(name)
  }
  return uses
}

/**
 * A row for each layer: one that is used several times has its weights once, each with the uses of
 * all places.
 *
 * @param placed Every use, each after all that it reads.
 */
export const rowsOf = (
  layers: readonly Layer[],
  placed: readonly PlacedLayer[],
): readonly PlacedLayer[] => {
  const uses = usesIn(layers)
  if (uses.size === 0) return placed
  const again = new Set([...uses.values()].flat())
  const byName = new Map(placed.map((layer) => [layer.name, layer]))
  return placed
    .filter(({ name }) => !again.has(name))
    .map((layer) =>
      together(
        layer,
        (uses.get(layer.name) ?? []).flatMap((name) => byName.get(name) ?? []),
      ),
    )
}

const together = (layer: PlacedLayer, others: readonly PlacedLayer[]): PlacedLayer =>
  others.length === 0
    ? layer
    : {
        ...layer,
        tfjs: { unsupported: 'Longhand does not build layers that are used several times yet.' },
        weights: Object.fromEntries(
          Object.entries(layer.weights).map(([name, weight]) => [
            name,
            usedIn(
              weight,
              others.flatMap(({ weights }) => weights[name] ?? []),
              layer,
            ),
          ]),
        ),
        ...productsOf([layer, ...others]),
        again: others.map(useOf),
      }

const useOf = ({ name, reads, inputs, output }: PlacedLayer): Use => ({
  name,
  reads,
  inputs,
  output,
})

const usedIn = (weight: Weight, others: readonly Weight[], { of }: PlacedLayer): Weight => {
  const uses = [weight, ...others].flatMap((one) => (one.uses === undefined ? [] : [one.uses]))
  if (uses.length === 0) return weight
  const times = uses.map((factors) => product(factors))
  const [first] = times
  const isEven = times.every(({ value }) => value === first?.value)
  const all = isEven ? quantity('layer-uses', times.length, of) : sum(times)
  return { ...weight, uses: isEven ? [...(weight.uses ?? []), all] : [all] }
}

/** The products of every use, each by its own name. */
const productsOf = (
  uses: readonly PlacedLayer[],
): { readonly products?: Readonly<Record<string, Expression>> } => {
  const products = uses.flatMap(({ name, products: own = {} }) =>
    Object.entries(own).map(([what, macs]) => [`${name}/${what}`, macs] as const),
  )
  return products.length === 0 ? {} : { products: Object.fromEntries(products) }
}
