import type { PlacedNetwork } from '@longhand/network'
import type { Arena } from './arena.ts'
import type { Call, Value } from './part.ts'

/** What flows, as each of its readers sees it: the same numbers, a gradient for each reader. */
export interface Views {
  /** A value that a layer, or an input, puts out; gives the calls that add up its gradients. */
  readonly put: (name: string, value: Value) => readonly Call[]
  /** The value as its next reader sees it. */
  readonly read: (name: string) => Value
}

/** Views of all that flows through a network; the loss reads the output. */
export const viewsIn = (network: PlacedNetwork, arena: Arena, capacity: number): Views => {
  const readings = [
    ...network.layers.flatMap(({ reads }) => reads),
    ...network.outputs.map(({ name }) => name),
  ]
  const left = new Map<string, Value[]>()
  return {
    put: (name, value) => {
      const readers = readings.filter((read) => read === name).length
      const views = Array.from({ length: readers }, (_, reader) =>
        reader === 0 || value.gradient === 0
          ? value
          : { ...value, gradient: arena.allocate(4 * value.size * capacity) },
      )
      left.set(name, views)
      const { size, gradient } = value
      return views
        .slice(1)
        .filter((view) => view.gradient !== 0)
        .map((view) => ['add', size, gradient, view.gradient, gradient])
    },
    read: (name) => {
      const view = left.get(name)?.shift()
      if (view === undefined) throw new TypeError(`nothing puts out ${name}`)
      return view
    },
  }
}
