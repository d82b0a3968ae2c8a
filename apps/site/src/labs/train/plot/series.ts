/** A point of a curve, with its reach where several runs make it. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly low?: number
  readonly high?: number
}

/** A curve with its name, and marks of single runs. */
export interface Series {
  readonly label: string
  readonly points: readonly Point[]
  readonly marks: readonly { readonly x: number; readonly y: number }[]
}
