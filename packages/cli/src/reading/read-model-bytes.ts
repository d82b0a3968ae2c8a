import {
  type Besides,
  type Checked,
  hasIssues,
  isObject,
  jsonIn,
  type ModelReading,
  readParsed,
} from '@longhand/network'
import { decoded, isBinary } from './read-text.ts'

/** The network in a file, as text or as ONNX. A reader that few files need waits for one. */
export const readModelBytes = async (
  path: string,
  bytes: Buffer,
  besides: Besides = {},
): Promise<Checked<ModelReading>> => {
  if (isBinary(path, bytes)) {
    const { readOnnx } = await import('@longhand/network/onnx')
    return readOnnx(bytes, besides.input)
  }
  const text = decoded(bytes)
  if (hasIssues(text)) return text
  const data = jsonIn(text.value)
  if (isObject(data)) return readParsed(data, besides)
  // YAML, a print of PyTorch, or JSON as text inside JSON
  const { readModel } = await import('@longhand/network/text')
  return readModel(text.value, besides)
}
