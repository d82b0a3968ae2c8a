import {
  type Besides,
  type Checked,
  hasIssues,
  type ModelReading,
  readModel,
} from '@longhand/network'
import { decoded, isBinary } from './read-text.ts'

/** The network in a file, as text or as ONNX. */
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
  return hasIssues(text) ? text : readModel(text.value, besides)
}
