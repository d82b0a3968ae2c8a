import type { TensorProto } from './onnx-proto.js'

/** Numbers in a tensor that are still looked at: shapes, scales and limits are short. */
const most = 64

type Reader = (view: DataView, at: number) => number

/** How numbers are stored in bytes, by type: float, int32, int64, double. */
const stored: Readonly<Record<number, { readonly bytes: number; readonly read: Reader }>> = {
  1: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  6: { bytes: 4, read: (view, at) => view.getInt32(at, true) },
  7: { bytes: 8, read: (view, at) => Number(view.getBigInt64(at, true)) },
  11: { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
}

/** The numbers of a small tensor; undefined for one that is large, or kept outside of the file. */
export const valuesOf = (tensor: TensorProto): readonly number[] | undefined => {
  const { dims, data_type: type, raw_data: raw } = tensor
  const size = dims.reduce((all, dim) => all * dim, 1)
  if (!(size <= most)) return undefined
  const listed = [tensor.float_data, tensor.int32_data, tensor.int64_data, tensor.double_data]
  const numbers = listed.find((some) => some.length === size && size > 0)
  if (numbers !== undefined) return numbers
  if (size === 0) return []
  const kind = stored[type]
  if (raw === undefined || kind === undefined || raw.length !== size * kind.bytes) return undefined
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  return Array.from({ length: size }, (_, i) => kind.read(view, i * kind.bytes))
}
