export { type Bar, type Bars, barsFigure } from './plots/bars-figure.ts'
export { type Curve, type CurvePoint, type Curves, curvesFigure } from './plots/curves-figure.ts'
export { type Dot, type Dots, dotsFigure } from './plots/dots-figure.ts'
export { type Matrix, matrixFigure } from './plots/matrix-figure.ts'
