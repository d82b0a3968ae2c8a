import { type Checked, hasIssues, type Issue, issuesIn } from '../issue.ts'
import { isLayerKind, layerKinds } from '../layer-kinds.ts'
import type { Layer, Network } from '../network.ts'
import { check } from '../schema/check.ts'
import { nearest } from '../schema/nearest.ts'
import { frame, layerFrame } from '../schema/network.ts'
import { quoted } from '../schema/quoted.ts'

/**
 * Longhand's own JSON, already parsed, as a Network: its fields are right.
 *
 * Whether settings, wiring and shapes are, `placeNetwork` says of a whole network. Where a field is
 * wrong there is none, so the settings of its layers are judged here.
 */
export const readNetwork = (data: unknown): Checked<Network> => {
  const network = check(frame, data, '')
  if (hasIssues(network)) return network
  const read = network.value.layers.map(readLayer)
  const layers = read.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  if (layers.length > 0 && layers.length === read.length)
    return { value: { ...network.value, layers } }
  const issues = [...read.flatMap(issuesIn), ...layers.flatMap(settingsIssues)]
  return { issues: read.length === 0 ? [noLayers] : issues }
}

const settingsIssues = ({ kind, name, config = {} }: Layer): readonly Issue[] =>
  issuesIn(check<unknown>(layerKinds[kind].config, config, name))

const noLayers: Issue = {
  path: 'layers',
  expected: 'at least one layer',
  received: 'an empty list',
  try: 'Add a layer, such as {"kind": "dense", "name": "output", "config": {"units": 10}}.',
}

const kindNames = Object.keys(layerKinds).filter(
  (kind): kind is Layer['kind'] => isLayerKind(kind) && kind !== 'input',
)

const isKind = (word: string): word is Layer['kind'] => kindNames.some((kind) => kind === word)

const readLayer = (data: unknown, at: number): Checked<Layer> => {
  const path = `layers[${at}]`
  const layer = check(layerFrame, data, path)
  if (hasIssues(layer)) return layer
  const { kind, ...rest } = layer.value
  return isKind(kind) ? { value: { kind, ...rest } } : { issues: [unknownKind(path, kind)] }
}

const unknownKind = (path: string, kind: string): Issue => {
  const meant = nearest(kind, kindNames)
  return {
    path: `${path}.kind`,
    expected: 'the name of a layer kind',
    received: quoted(kind),
    try: meant === undefined ? `Use one of ${kindNames.join(', ')}.` : `Did you mean "${meant}"?`,
  }
}
