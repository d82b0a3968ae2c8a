import type { Element } from '../svg.ts'

/** A drawn network, before it is framed. */
export interface Layout {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly parts: readonly Element[]
}
