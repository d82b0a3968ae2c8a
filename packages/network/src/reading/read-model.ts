import { type Checked, hasIssues, type Issue } from '../issue.ts'
import { isObject } from '../schema/is-object.ts'
import { quoted } from '../schema/quoted.ts'
import { findModel, isKerasFile } from './keras/find-model.ts'
import { readFoundModel } from './keras/read-keras.ts'
import { parseText } from './parse-text.ts'
import { readNetwork } from './read-network.ts'
import type { Reading } from './reading.ts'
import { unknownSizes } from './unknown-sizes.ts'

/** Where a network was read from. */
export type Format = 'longhand' | 'keras' | 'tfjs'

/** A network, what should be known about the reading, and where it was read from. */
export interface ModelReading extends Reading {
  readonly format: Format
}

/**
 * A network from the text of a file: Longhand's JSON or YAML, Keras' `model.to_json()`, or
 * TensorFlow.js' `model.json`, told apart by their fields.
 */
export const readModel = (text: string): Checked<ModelReading> => {
  const data = parseText(text)
  return hasIssues(data) ? data : readParsed(unwrapped(data.value))
}

/** JSON that stands as text inside JSON is taken out, twice at most. */
const unwrapped = (data: unknown, times: number = 2): unknown => {
  if (typeof data !== 'string' || times === 0 || !/^\s*["{]/.test(data)) return data
  const inner = parseText(data)
  return hasIssues(inner) ? data : unwrapped(inner.value, times - 1)
}

/** The same for data that is parsed already. */
export const readParsed = (data: unknown): Checked<ModelReading> => {
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
  const reading = readFoundModel(found.value)
  return hasIssues(reading) ? reading : { value: { ...reading.value, format: found.value.format } }
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
