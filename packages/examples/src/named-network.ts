import type { Network } from '@longhand/network'

/** A figure that somebody published for a network. */
export interface Figure {
  /** What it is of, as `longhand explain` asks for it: `total.parameters`, `C1.connections`. */
  readonly quantity: string
  readonly value: number
  /** Who published it, and where. */
  readonly source: string
  /** The unit of the last digit that was published: 1,000,000 for "61 million". */
  readonly rounded?: number
}

/** A network that others know by its name, and what has been published about it. */
export interface NamedNetwork {
  /** As commands and pages name it: `alexnet-2012`. */
  readonly name: string
  readonly title: string
  readonly network: Network
  readonly figures: readonly Figure[]
}

/** Figures that one source gives, by quantity. */
export const figuresFrom = (
  source: string,
  values: Readonly<Record<string, number>>,
): readonly Figure[] =>
  Object.entries(values).map(([quantity, value]) => ({ quantity, value, source }))
