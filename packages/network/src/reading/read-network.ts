import { type Checked, hasIssues, type Issue, issuesIn } from '../issue.ts'
import { isLayerKind, layerKinds } from '../layer-kinds.ts'
import type { Layer, Network } from '../network.ts'
import { check } from '../schema/check.ts'
import { hints } from '../schema/hints.ts'
import { isObject } from '../schema/is-object.ts'
import { nearest } from '../schema/nearest.ts'
import { frame, layerFrame, namedShapes } from '../schema/network.ts'
import { quoted } from '../schema/quoted.ts'
import { shape } from '../schema/shape.ts'
import { settingsIssues } from './settings-issues.ts'

/**
 * Longhand's own JSON, already parsed, as a Network: its fields are right.
 *
 * Whether settings, wiring and shapes are, `placeNetwork` says of a whole network. Where a field is
 * wrong there is none, so the settings of its layers are judged here.
 */
export const readNetwork = (data: unknown): Checked<Network> => {
  const network = check(frame, data, '')
  if (!isObject(data)) return { issues: issuesIn(network) }
  const input = readInput(data.input)
  const read = (Array.isArray(data.layers) ? data.layers : []).map(readLayer)
  const layers = read.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  if (
    !hasIssues(network) &&
    !hasIssues(input) &&
    layers.length > 0 &&
    layers.length === read.length
  )
    return { value: { ...network.value, input: input.value, layers } }
  const none = Array.isArray(data.layers) && read.length === 0 ? [noLayers] : []
  const wrong = [network, input, ...read].flatMap(issuesIn)
  return { issues: [...wrong, ...none, ...settingsIssues(layers)] }
}

const noLayers: Issue = {
  path: 'layers',
  expected: 'at least one layer',
  received: 'an empty list',
  try: 'Add a layer, such as {"kind": "dense", "name": "output", "config": {"units": 10}}.',
}

/** One shape, or several by name. */
const readInput = (data: unknown): Checked<Network['input']> => {
  const isNamed =
    isObject(data) && typeof data.type !== 'string' && Object.values(data).some(isObject)
  return check<Network['input']>(isNamed ? namedShapes : shape, data, 'input')
}

const kindNames = Object.keys(layerKinds).filter(
  (kind): kind is Layer['kind'] => isLayerKind(kind) && kind !== 'input',
)

const isKind = (word: string): word is Layer['kind'] => kindNames.some((kind) => kind === word)

const readLayer = (data: unknown, at: number): Checked<Layer> => {
  const path = `layers[${at}]`
  const layer = check(layerFrame, data, path)
  const said = isObject(data) ? data.kind : undefined
  const strange = typeof said === 'string' && !isKind(said) ? [unknownKind(path, said)] : []
  if (hasIssues(layer)) return { issues: [...layer.issues, ...strange] }
  const { kind, ...rest } = layer.value
  return isKind(kind) ? { value: { kind, ...rest } } : { issues: strange }
}

const unknownKind = (path: string, kind: string): Issue => {
  const meant = nearest(kind, kindNames)
  return {
    path: `${path}.kind`,
    expected: 'the name of a layer kind',
    received: quoted(kind),
    try: meant === undefined ? hints.kind.try : `Did you mean "${meant}"?`,
  }
}
