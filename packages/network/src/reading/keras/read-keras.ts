import { type Checked, hasIssues, type Issue, issuesIn } from '../../issue.ts'
import type { Network } from '../../network.ts'
import type { Reading } from '../reading.ts'
import { settingsIssues } from '../settings-issues.ts'
import { unknownSizes } from '../unknown-sizes.ts'
import { axisIssues } from './axes.ts'
import { dataOrderOf, orderIssues, orderNotes } from './data-order.ts'
import { type FoundModel, findModel } from './find-model.ts'
import { type Inputs, inputLayers, readInputs } from './inputs.ts'
import { modelFrame } from './model-frame.ts'
import { namedLayers } from './named-layers.ts'
import { readLayer, type Translated } from './read-layer.ts'
import { inOrderOf, readWiring, type Wiring } from './wiring.ts'

/**
 * A model of Keras (`model.to_json()` of 1.2 to 3.x) or TensorFlow.js (`model.json`), already
 * parsed, as a Network.
 *
 * What only training needs (initial values, regularisers, optimizer) is left out. What cannot be
 * read is an issue, never a guess. Whether settings and shapes fit, `placeNetwork` says.
 */
export const readKeras = (data: unknown): Checked<Reading> => {
  const found = findModel(data)
  return hasIssues(found) ? found : readFoundModel(found.value)
}

/** The same for a model that was found in its file. */
export const readFoundModel = (found: FoundModel): Checked<Reading> => {
  const frame = modelFrame(found)
  if (hasIssues(frame)) return frame
  const { layers: all, issues: strange, notes } = namedLayers(frame.value)
  const order = dataOrderOf(all)
  const given = new Set(inputLayers(frame.value, all))
  const read = all.filter((layer) => !given.has(layer)).map(readLayer)
  const layers = read.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const [inputs, wiring] = [readInputs([...given], order), readWiring(frame.value, all)]
  const wrong = [...[...read, inputs, wiring].flatMap(issuesIn), ...orderIssues(all, order)]
  if (hasIssues(inputs) || hasIssues(wiring) || strange.length > 0 || wrong.length > 0)
    return { issues: [...strange, ...wrong, ...issuesOf(layers)] }
  const network = networkOf(frame.value.name, inputs.value, layers, wiring.value)
  const axes = axisIssues(network, layers, order)
  return axes.length > 0
    ? { issues: axes }
    : { value: { network, notes: [...notes, ...orderNotes(order), ...unknownSizes(network)] } }
}

/** What is wrong with the settings of layers that could be read, where others could not. */
const issuesOf = (layers: readonly Translated[]): readonly Issue[] =>
  settingsIssues(layers.map(({ layer }) => layer))

const networkOf = (
  name: string,
  given: Inputs,
  layers: readonly Translated[],
  { readsOf, inputs, outputs }: Wiring,
): Network => ({
  name,
  input: inOrderOf(inputs, given),
  layers: layers.map(({ layer }) => {
    const reads = readsOf(layer.name)
    return reads === undefined ? layer : { ...layer, inputs: reads }
  }),
  ...(outputs && { outputs }),
})
