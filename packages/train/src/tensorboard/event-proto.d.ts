import type { PbfWriter } from 'pbf'

// What the build writes into event-proto.js from event.proto.

/** How numbers lie: bucket i holds those up to its limit. */
export interface HistogramProto {
  readonly min: number
  readonly max: number
  readonly num: number
  readonly sum: number
  readonly sum_squares: number
  readonly bucket_limit: readonly number[]
  readonly bucket: readonly number[]
}

/** A number or a histogram under its name. */
export interface ValueProto {
  readonly tag: string
  readonly simple_value?: number
  readonly histo?: HistogramProto
}

/** What TensorBoard reads. */
export interface EventProto {
  /** Seconds since 1970. */
  readonly wall_time: number
  readonly step?: number
  readonly file_version?: string
  readonly summary?: { readonly value: readonly ValueProto[] }
}

export const writeEvent: (event: EventProto, writer: PbfWriter) => void
