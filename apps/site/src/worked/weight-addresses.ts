import type { Work } from '@longhand/backprop'
import { cellAddress, positionAt } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'

/** The address of every weight and bias of a problem: those with a name first, as it lists them. */
export const weightAddresses = ({ network, problem }: Work): readonly string[] => {
  const all = addressesIn(network)
  const named = Object.keys(problem.names ?? {}).filter((address) => all.includes(address))
  return [...named, ...all.filter((address) => !named.includes(address))]
}

const addressesIn = ({ layers }: PlacedNetwork): readonly string[] =>
  layers.flatMap(({ of, weights }) =>
    Object.entries(weights).flatMap(([name, { shape, size }]) => {
      const sizes = shape.map(({ value }) => Number(value))
      return Array.from({ length: Number(size.value) }, (_, flat) =>
        cellAddress(`${of}.${name}`, positionAt(flat, sizes)),
      )
    }),
  )
