// What is used of the reader that the build generates from onnx.proto.
import type { PbfReader } from 'pbf'

/** A tensor: a weight or a small list of numbers. */
export interface TensorProto {
  readonly dims: readonly number[]
  readonly data_type: number
  readonly name: string
  readonly raw_data: Uint8Array | undefined
  readonly float_data: readonly number[]
  readonly int32_data: readonly number[]
  readonly int64_data: readonly number[]
  readonly double_data: readonly number[]
}

/** An attribute of a node. */
export interface AttributeProto {
  readonly name: string
  readonly type: number
  readonly f: number
  readonly i: number
  readonly s: Uint8Array | undefined
  readonly t: TensorProto | undefined
  readonly floats: readonly number[]
  readonly ints: readonly number[]
  readonly strings: readonly Uint8Array[]
}

/** An operation. */
export interface NodeProto {
  readonly input: readonly string[]
  readonly output: readonly string[]
  readonly name: string
  readonly op_type: string
  readonly domain: string
  readonly attribute: readonly AttributeProto[]
}

/** A size, or the name of one that can be any. */
export interface DimensionProto {
  readonly dim_value: number
  /** Which of the two was said. */
  readonly value: 'dim_value' | 'dim_param' | undefined
}

/** What a tensor on the way is. */
export interface ValueInfoProto {
  readonly name: string
  readonly type:
    | {
        readonly tensor_type?:
          | { readonly shape: { readonly dim: readonly DimensionProto[] } | undefined }
          | undefined
      }
    | undefined
}

/** A graph of operations. */
export interface GraphProto {
  readonly node: readonly NodeProto[]
  readonly name: string
  readonly initializer: readonly TensorProto[]
  readonly sparse_initializer: readonly {
    readonly values: TensorProto | undefined
    readonly dims: readonly number[]
  }[]
  readonly input: readonly ValueInfoProto[]
  readonly output: readonly ValueInfoProto[]
  readonly value_info: readonly ValueInfoProto[]
}

/** A file. */
export interface ModelProto {
  readonly ir_version: number
  readonly opset_import: readonly { readonly domain: string; readonly version: number }[]
  readonly producer_name: string
  readonly graph: GraphProto | undefined
}

/** Reads a file; throws where it is damaged. */
export const readModelProto: (pbf: PbfReader, end?: number) => ModelProto
