import { type Checked, hasIssues, type Issue } from '../issue.ts'
import { isObject } from '../schema/is-object.ts'
import { quoted } from '../schema/quoted.ts'
import { withInput } from './given-input.ts'
import { findModel, isKerasFile } from './keras/find-model.ts'
import { readFoundModel } from './keras/read-keras.ts'
import { readNetwork } from './read-network.ts'
import type { Reading } from './reading.ts'
import { nodesIn } from './tfjs-graph/decode.ts'
import { readTfjsGraph } from './tfjs-graph/read-tfjs-graph.ts'
import { unknownSizes } from './unknown-sizes.ts'

/** Where a network was read from. */
export type Format = 'longhand' | 'keras' | 'tfjs' | 'onnx' | 'torch-print'

/** A network, what should be known about the reading, and where it was read from. */
export interface ModelReading extends Reading {
  readonly format: Format
}

/** What is said about a file from outside. */
export interface Besides {
  /**
   * Sizes of one example, in the order of the file: `[224, 224, 3]`, but for PyTorch
   * `[3, 224, 224]`.
   */
  readonly input?: readonly number[] | undefined
}

/** A network from data that is parsed already, told apart by its looks. */
export const readParsed = (data: unknown, { input }: Besides = {}): Checked<ModelReading> =>
  withInput(inItsFormat(data), input)

/** A reading, and where it was read from. */
export const inFormat = (format: Format, reading: Checked<Reading>): Checked<ModelReading> =>
  hasIssues(reading) ? reading : { value: { ...reading.value, format } }

const inItsFormat = (data: unknown): Checked<ModelReading> => {
  const nodes = nodesIn(data)
  if (nodes !== undefined) return inFormat('tfjs', readTfjsGraph(data, nodes))
  if (isKerasFile(data)) return readKerasFile(data)
  if (!isObject(data) || !('layers' in data || 'input' in data)) return { issues: [noModel(data)] }
  const network = readNetwork(data)
  if (hasIssues(network)) return network
  const notes = unknownSizes(network.value)
  return { value: { network: network.value, notes, format: 'longhand' } }
}

const readKerasFile = (data: unknown): Checked<ModelReading> => {
  const found = findModel(data)
  if (hasIssues(found)) return found
  return inFormat(found.value.format, readFoundModel(found.value))
}

const noModel = (data: unknown): Issue => ({
  path: '',
  expected: 'a network: Longhand’s own with input and layers, or one of Keras or TensorFlow.js',
  received: isObject(data) ? `an object with ${fieldsIn(data)}` : quoted(data),
  try: 'Begin with {"name": …, "input": …, "layers": [ … ]}, or paste what model.to_json() gives.',
})

const fieldsIn = (data: object): string => {
  const fields = Object.keys(data)
  const shown = fields.slice(0, 6).map(quoted).join(', ')
  return fields.length === 0 ? 'no fields' : `${shown}${fields.length > 6 ? ' …' : ''}`
}
