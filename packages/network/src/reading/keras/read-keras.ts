import { type Checked, hasIssues, type Issue, issuesIn } from '../../issue.ts'
import type { Layer, Network } from '../../network.ts'
import type { Reading } from '../reading.ts'
import { settingsIssues } from '../settings-issues.ts'
import { unknownSizes } from '../unknown-sizes.ts'
import { withAxes } from './axes.ts'
import { hiddenNotes, isCustom } from './custom-layers.ts'
import { type DataOrder, dataOrderOf, orderIssues, orderNotes } from './data-order.ts'
import { type FoundModel, findModel } from './find-model.ts'
import { type FlatModel, flattenModel, type LayerUse } from './flatten-model.ts'
import { inOrderOf, readInputs } from './inputs.ts'
import { type ModelTree, modelTree } from './model-tree.ts'
import { readLayer, type Translated } from './read-layer.ts'

/**
 * A model of Keras (`model.to_json()` of 1.2 to 3.x) or TensorFlow.js (`model.json`), already
 * parsed, as a Network.
 *
 * A model inside it is read as its layers, named `outer/inner`. What only training needs (initial
 * values, regularisers, optimizer) is left out. What cannot be read is an issue, never a guess;
 * what the file hides is not known, with a note. Whether settings and shapes fit, `placeNetwork`
 * says.
 */
export const readKeras = (data: unknown): Checked<Reading> => {
  const found = findModel(data)
  return hasIssues(found) ? found : readFoundModel(found.value)
}

/** The same for a model that was found in its file. */
export const readFoundModel = (found: FoundModel): Checked<Reading> => {
  const tree = modelTree(found)
  return hasIssues(tree) ? tree : readTree(tree.value)
}

const readTree = (tree: ModelTree): Checked<Reading> => {
  const flat = flattenModel(tree)
  const all = flat.uses.map(({ layer }) => layer)
  const order = dataOrderOf([...all, ...flat.inputs])
  const read = flat.uses.map((use) => readUse(use, order))
  const uses = read.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const inputs = readInputs(flat.inputs, order)
  const wrong = [...tree.issues, ...wrongIn(flat, order), ...[...read, inputs].flatMap(issuesIn)]
  if (hasIssues(inputs) || wrong.length > 0)
    return { issues: [...wrong, ...settingsIssues(uses.map(({ layer }) => layer))] }
  const layers = uses.map(({ layer }) => layer)
  const network: Network = {
    name: tree.name,
    input: inOrderOf(tree.inputs, inputs.value),
    layers: tree.type === 'list' ? withoutImplied(layers) : layers,
    ...(tree.type === 'graph' && flat.outputs.length > 0 && { outputs: flat.outputs }),
  }
  const told = withAxes(network, uses, order)
  if (hasIssues(told)) return told
  const notes = [...tree.notes, ...orderNotes(order), ...unknownSizes(network)]
  return { value: { network: told.value, notes: [...notes, ...hiddenNotes(layers)] } }
}

/** What is wrong with the wiring, and with where the channels stand. */
const wrongIn = ({ uses, issues }: FlatModel, order: DataOrder): readonly Issue[] => {
  const layers = uses.filter(({ shares }) => shares === undefined).map(({ layer }) => layer)
  const calls = uses.filter(({ layer }) => !isCustom(layer)).flatMap((use) => use.issues)
  return [...issues, ...calls, ...orderIssues(layers, order)]
}

/** A use of a layer in our words; a further one has the settings of the first. */
const readUse = (use: LayerUse, order: DataOrder): Checked<Translated> => {
  const { name, shares, reads, atEachStep } = use
  const read = readLayer({ ...use.layer, name }, order)
  if (hasIssues(read)) return shares === undefined ? read : { issues: [] }
  const { layer, axis } = read.value
  const { kind, config, trainable } = atEachStep ? everyStep(layer) : layer
  const own = { ...(config && { config }), ...(trainable !== undefined && { trainable }) }
  const stated = shares === undefined ? own : { shares }
  return { value: { layer: { kind, name, ...stated, inputs: reads }, axis } }
}

const everyStep = ({ kind, config, ...rest }: Layer): Layer => ({
  ...rest,
  kind: 'timeDistributed',
  config: { layer: { kind, config } },
})

/** Layers that read the one before them need not say so. */
const withoutImplied = (layers: readonly Layer[]): readonly Layer[] =>
  layers.map((layer, i) => {
    const { inputs = [], ...rest } = layer
    const [only, ...others] = inputs
    const isNext = others.length === 0 && (i === 0 || only === layers[i - 1]?.name)
    return isNext ? rest : layer
  })
