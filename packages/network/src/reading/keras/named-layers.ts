import { hasIssues, type Issue, issuesIn } from '../../issue.ts'
import type { Note } from '../../note.ts'
import { sameNames } from '../../placing/same-names.ts'
import type { NamedLayer } from './inputs.ts'
import { layerFrame } from './layer-frame.ts'
import { giveNames } from './layer-names.ts'
import type { ModelFrame } from './model-frame.ts'

/** The layers of a model, each under a name of its own, and those that are none. */
export interface NamedLayers {
  readonly layers: readonly NamedLayer[]
  readonly issues: readonly Issue[]
  readonly notes: readonly Note[]
}

/** The layers of a model; in a graph a name that stands twice leaves open who is read. */
export const namedLayers = ({ type, layers, layersPath }: ModelFrame): NamedLayers => {
  const frames = layers.map((layer, i) => layerFrame(layer, `${layersPath}[${i}]`))
  const known = frames.flatMap((frame) => (hasIssues(frame) ? [] : [frame.value]))
  const { names, notes } = giveNames(known)
  const own = known.flatMap(({ name }) => name ?? [])
  return {
    layers: known.map((layer, i) => ({ ...layer, name: names[i] ?? layer.className })),
    issues: [...frames.flatMap(issuesIn), ...(type === 'graph' ? sameNames(own) : [])],
    notes,
  }
}
