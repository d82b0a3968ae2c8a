import type { Work } from '@longhand/backprop'
import { unitsFigure } from '@longhand/figures'
import {
  type Checked,
  type Issue,
  lastOf,
  type PlacedLayer,
  shapeInWords,
  shapeOf,
} from '@longhand/network'
import { unitsDrawing } from './units-drawing.ts'

/** More units in a layer than these stand too close to be read. */
const mostUnits = 8

/**
 * A problem of dense layers and its first example as an SVG that stands alone: every value on its
 * unit or edge, and in words in its description; or why it cannot be drawn unit by unit.
 */
export const drawingOf = (work: Work): Checked<string> => {
  const { inputs, layers, name } = work.network
  const issues = [...inputs.flatMap(tooManyUnits), ...layers.flatMap(notDense)]
  if (issues.length > 0) return { issues }
  return { value: withColours(unitsFigure(unitsDrawing(work, name), { layout: 'wide' })) }
}

const tooManyUnits = ({ name, output }: PlacedLayer): readonly Issue[] => {
  const units = Number(lastOf(output).value)
  if (output.type === 'vector' && units <= mostUnits) return []
  return [
    {
      path: name,
      expected: `a vector of at most ${mostUnits} numbers, to be drawn one by one`,
      received: output.type === 'vector' ? `${units} of them` : shapeInWords(shapeOf(output)),
      try: 'Draw a smaller network.',
    },
  ]
}

const notDense = (layer: PlacedLayer): readonly Issue[] => {
  if (layer.kind === 'dense') return tooManyUnits(layer)
  return [
    {
      path: layer.name,
      expected: 'dense layers, whose every edge has one weight',
      received: layer.kind,
      try: 'Give the dense layer before it the activation, or draw another network.',
    },
  ]
}

/** The colours of the site's light theme, for a drawing without a page around it. */
const style = [
  'text{font-family:"Latin Modern Math","Cambria Math",serif;font-size:15px}',
  '.node{fill:#fff;stroke:#151a26;stroke-width:1.25}',
  '.edge{fill:none;stroke:#7d8798;stroke-width:1.25}',
  '.bg{fill:#fff}',
  '.given,.sign{fill:#151a26}',
  '.comp{fill:#1f3fbf}',
  '.halo{paint-order:stroke;stroke:#fff;stroke-width:4px}',
  '.ital{font-style:italic}',
].join('')

const withColours = (svg: string): string => svg.replace('>', `><style>${style}</style>`)
