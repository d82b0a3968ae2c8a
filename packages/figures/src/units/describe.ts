import type { Labelled, UnitsDrawing } from './drawing.ts'
import { signInWords } from './sign-spans.ts'

const said = ({ sign, written }: Labelled): string =>
  written === undefined ? signInWords(sign) : `${signInWords(sign)} = ${written}`

const list = (labels: readonly Labelled[]): string => labels.map(said).join(', ')

/** A network unit by unit in sentences, for those who do not see the drawing. */
export const describeUnits = ({ inputs, layers, targets, loss }: UnitsDrawing): string =>
  [
    `Given: ${list(inputs)}.`,
    ...layers.flatMap(({ units, weights, biases }) => [
      `Weights: ${list([...weights.flat(), ...biases])}.`,
      `Units: ${list(units)}.`,
    ]),
    ...(targets.length > 0 ? [`Wanted: ${list(targets)}.`] : []),
    `Error: ${said(loss)}.`,
  ].join(' ')
