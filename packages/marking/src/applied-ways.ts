import { layerOf } from '@longhand/derivation'
import type { Ground } from './ground.ts'
import { lookingCosts, type Purse } from './purse.ts'
import type { Question } from './question.ts'
import { lookingAt, type Way, waysTried } from './ways.ts'

/** A way to have an idea, and where it would change something in each layer. */
export interface Applied extends Way {
  readonly touched: ReadonlyMap<string, readonly number[]>
}

/** Every way that applies to a question, in the order of the ideas. */
export const appliedWays = (
  question: Question,
  { spots }: Ground,
  purse: Purse,
): readonly Applied[] => {
  const touched = new Map<Way, Map<string, number[]>>()
  const waysAt = lookingAt(question)
  for (const { node, owner, line, at } of spots) {
    if (purse.isEmpty()) break
    purse.pay(waysTried * lookingCosts)
    const ways = waysAt(node, owner)
    // most nodes are touched by none: their layer is not asked for
    if (ways.length > 0) touch(touched, ways, layerOf(line.of), at)
  }
  return [...touched]
    .map(([way, layers]) => ({ ...way, touched: layers }))
    .sort((a, b) => a.place - b.place)
}

const touch = (
  touched: Map<Way, Map<string, number[]>>,
  ways: readonly Way[],
  layer: string,
  at: readonly number[],
): void => {
  for (const way of ways) {
    const layers = touched.get(way)
    const places = layers?.get(layer)
    if (layers === undefined) touched.set(way, new Map([[layer, [...at]]]))
    else if (places === undefined) layers.set(layer, [...at])
    else places.push(...at)
  }
}
