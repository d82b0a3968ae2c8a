import type { PlacedNetwork } from '@longhand/network'
import { writePicture } from '../picture.ts'
import { arrange } from './arrange.ts'
import { describe } from './describe.ts'
import { drawnLayers } from './drawn.ts'
import type { Layout } from './layout.ts'
import { narrowLayout } from './narrow.ts'
import { wideLayout } from './wide.ts'

/** How a network is drawn. */
export interface NetworkFigure {
  /** From left to right, or upright for narrow screens. */
  readonly layout: 'wide' | 'narrow'
  /** What the drawing shows; the network's name unless said. */
  readonly title?: string
}

const layouts = { wide: wideLayout, narrow: narrowLayout } as const

/**
 * A network as an SVG: each output an oblique slab, its height the root of its side, its thickness
 * the logarithm of its channels, one hairline a doubling. Branches stand beside each other.
 */
export const networkFigure = (network: PlacedNetwork, figure: NetworkFigure): string => {
  const drawn: Layout = layouts[figure.layout](arrange(drawnLayers(network)))
  return writePicture({
    title: figure.title ?? network.name,
    description: describe(network),
    ...drawn,
  })
}
