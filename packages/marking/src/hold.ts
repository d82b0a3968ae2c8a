import {
  type Derivation,
  layerOf,
  type Rewrite,
  rewrite,
  type Sheet,
  struck,
} from '@longhand/derivation'

/** A working as someone would do it who holds an idea, and the layers in which that shows. */
export interface Held {
  readonly derivation: Derivation
  readonly layers: readonly string[]
}

/** The working rewritten by one idea wherever it applies; undefined where its value stays. */
export const hold = (by: Rewrite, root: Derivation, sheet: Sheet): Held | undefined => {
  const layers = new Set<string>()
  const watched: Rewrite = (node, found, owner) => {
    const outcome = by(node, found, owner)
    const line = node.type === 'derivation' ? node : owner
    if (outcome !== undefined && line !== undefined) layers.add(layerOf(line.of))
    return outcome
  }
  const outcome = rewrite(root, watched, sheet)
  if (outcome === struck || outcome.type !== 'derivation') return undefined
  if (outcome.value === root.value) return undefined
  return { derivation: outcome, layers: [...layers] }
}
