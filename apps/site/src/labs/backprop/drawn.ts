import type { Work } from '@longhand/backprop'
import type { Labelled, UnitsDrawing } from '@longhand/figures'
import { unitsDrawing } from '@longhand/handouts'
import { type Style, writtenValue } from '@longhand/render'
import type { Walked } from './walked.ts'

interface Known {
  /** The lines that are reached, by their place. */
  readonly reached: ReadonlyMap<string, Walked>
  /** The lines of the update before, whose weights are those of now. */
  readonly before: ReadonlyMap<string, Walked>
  readonly style: Style
}

/** The drawing of a problem with the numbers that are reached; others are absent. */
export const drawnOf = (work: Work, { reached, before, style }: Known): UnitsDrawing => {
  const drawing = unitsDrawing(work, work.network.name)
  const known = ({ written: _, ...label }: Labelled): Labelled => {
    const found = reached.get(label.of)
    if (found === undefined) return label
    return { ...label, written: writtenValue(found.line, style).digits }
  }
  const now = (label: Labelled): Labelled => {
    const found = before.get(`${label.of}.updated`)
    if (found === undefined) return label
    return { ...label, origin: 'derived', written: writtenValue(found.line, style).digits }
  }
  return {
    ...drawing,
    layers: drawing.layers.map(({ units, weights, biases }) => ({
      units: units.map(known),
      weights: weights.map((row) => row.map(now)),
      biases: biases.map(now),
    })),
    loss: known(drawing.loss),
  }
}
