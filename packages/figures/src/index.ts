export type { Origin } from './label.ts'
export { type NetworkFigure, networkFigure } from './network/network-figure.ts'
export type { DrawnLayer, Labelled, UnitsDrawing } from './units/drawing.ts'
export { type UnitsFigure, unitsFigure } from './units/units-figure.ts'
