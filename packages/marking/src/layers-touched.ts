import { type Derivation, layerOf, type Rewrite, type Sheet } from '@longhand/derivation'
import { placesIn } from './places-in.ts'

/**
 * The layers in whose lines an idea would change something; none where it does not apply.
 *
 * This only looks, and is much quicker than a rewrite: most ideas do not apply to a question.
 */
export const layersTouched = (by: Rewrite, root: Derivation, sheet: Sheet): ReadonlySet<string> => {
  const layers = new Set<string>()
  for (const { node, owner } of placesIn(root)) {
    const line = node.type === 'derivation' ? node : owner
    if (line !== undefined && by(node, sheet, owner) !== undefined) layers.add(layerOf(line.of))
  }
  return layers
}
