import { type Checked, hasIssues } from '../issue.ts'
import { parseText } from './parse-text.ts'
import { type Besides, inFormat, type ModelReading, readParsed } from './read-parsed.ts'
import { isTorchPrint } from './torch/parse-print.ts'
import { readTorchPrint } from './torch/read-torch-print.ts'

/**
 * A network from the text of a file: Longhand's JSON or YAML, Keras' `model.to_json()`,
 * TensorFlow.js' `model.json`, or what PyTorch's `print(model)` gives, told apart by their looks.
 */
export const readModel = (text: string, { input }: Besides = {}): Checked<ModelReading> => {
  if (isTorchPrint(text)) return inFormat('torch-print', readTorchPrint(text, input))
  const data = parseText(text)
  return hasIssues(data) ? data : readParsed(unwrapped(data.value), { input })
}

/** JSON that stands as text inside JSON is taken out, twice at most. */
const unwrapped = (data: unknown, times: number = 2): unknown => {
  if (typeof data !== 'string' || times === 0 || !/^\s*["{]/.test(data)) return data
  const inner = parseText(data)
  return hasIssues(inner) ? data : unwrapped(inner.value, times - 1)
}
