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
  for (const { node, owner, layer, at } of spots) {
    if (purse.isEmpty()) break
    purse.pay(waysTried * lookingCosts)
    for (const way of waysAt(node, owner)) {
      const layers = touched.get(way) ?? new Map<string, number[]>()
      touched.set(way, layers)
      const places = layers.get(layer) ?? []
      layers.set(layer, places)
      places.push(...at)
    }
  }
  return [...touched]
    .map(([way, layers]) => ({ ...way, touched: layers }))
    .sort((a, b) => a.place - b.place)
}
