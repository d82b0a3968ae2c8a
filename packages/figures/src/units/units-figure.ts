import { line } from '../path.ts'
import { writePicture } from '../picture.ts'
import { draw, type Element } from '../svg.ts'
import { describeUnits } from './describe.ts'
import type { DrawnLayer, Labelled, UnitsDrawing } from './drawing.ts'
import { type Edge, edgeLabels } from './edge-labels.ts'
import { type BiasPlace, type Geometry, narrowGeometry, wideGeometry } from './geometry.ts'
import { overhang } from './overhang.ts'
import {
  computedUnit,
  edge,
  edgeLabel,
  inputUnit,
  lossUnit,
  numberAt,
  signAndNumber,
} from './parts.ts'

/** How a network of few units is drawn. */
export interface UnitsFigure {
  /** From left to right, or upright for narrow screens. */
  readonly layout: 'wide' | 'narrow'
}

const geometries = { wide: wideGeometry, narrow: narrowGeometry } as const

/**
 * A network unit by unit as an SVG: given units are squares, computed ones circles, the loss a
 * diamond; weights stand on their edges, outputs under their units.
 */
export const unitsFigure = (drawing: UnitsDrawing, { layout }: UnitsFigure): string => {
  const { inputs, layers } = drawing
  const most = Math.max(inputs.length, ...layers.map(({ units }) => units.length))
  const place = geometries[layout]({ most, layers: layers.length + 1 })
  const { top, height } = place
  const more = overhang(drawing, place)
  const [left, width] = [place.left - more, place.width + 2 * more]
  const parts = [
    ...layers.flatMap((layer, i) => edgesInto(layer, i + 1, place)),
    ...lossEdges(drawing, place),
    ...inputs.flatMap((input, i) => {
      const middle = place.unit(0, i, inputs.length)
      return [inputUnit(middle, input), ...numberAt(place.inputNumber(middle), input)]
    }),
    ...layers.flatMap((layer, i) => unitsOf(layer, i + 1, place)),
    ...lossParts(drawing, place),
  ]
  const description = describeUnits(drawing)
  return writePicture({ title: drawing.title, description, left, top, width, height, parts })
}

/** Lines first, then what is written on them, so that no line crosses a number. */
const edgesInto = (
  { units, weights }: DrawnLayer,
  layer: number,
  place: Geometry,
): readonly Element[] => {
  const edges = weights.flatMap((row, i) =>
    row.map((weight, j): Edge => {
      const from = place.unit(layer - 1, i, weights.length)
      const to = place.unit(layer, j, units.length)
      const isStraight = from.x === to.x || from.y === to.y
      const share = isStraight ? 0.5 : place.weightAt[j > i ? 'later' : 'earlier']
      return { from, to, weight, share }
    }),
  )
  return [...edges.map(({ from, to, weight }) => edge(from, to, weight.of)), ...edgeLabels(edges)]
}

const unitsOf = (
  { units, biases }: DrawnLayer,
  layer: number,
  place: Geometry,
): readonly Element[] =>
  units.flatMap((unit, i) => {
    const middle = place.unit(layer, i, units.length)
    const isBetween = i > 0 && i < units.length - 1
    return [
      ...biasOf(biases[i], place.bias(middle, isBetween)),
      computedUnit(middle, unit),
      ...numberAt(place.unitNumber(middle), unit),
    ]
  })

const biasOf = (bias: Labelled | undefined, { spot, from, to }: BiasPlace): readonly Element[] => {
  if (bias === undefined) return []
  if (from === undefined || to === undefined) return [edgeLabel(spot, bias)]
  return [
    draw('path', { class: 'edge', 'data-of': bias.of, d: line([from, to]) }),
    signAndNumber(spot, bias),
  ]
}

const outputsOf = ({ layers }: UnitsDrawing) => layers.at(-1)?.units ?? []

const lossEdges = (drawing: UnitsDrawing, place: Geometry): readonly Element[] => {
  const { layers, loss } = drawing
  return outputsOf(drawing).map((_, i, outputs) =>
    edge(place.unit(layers.length, i, outputs.length), place.loss(layers.length + 1), loss.of),
  )
}

const lossParts = (drawing: UnitsDrawing, place: Geometry): readonly Element[] => {
  const { layers, targets, loss } = drawing
  const middle = place.loss(layers.length + 1)
  return [
    ...targets.map((target, i) =>
      signAndNumber(place.target(place.unit(layers.length, i, targets.length)), target),
    ),
    lossUnit(middle, loss),
    ...numberAt(place.lossNumber(middle), loss),
  ]
}
