import { dimsIn } from '../graph/building.ts'
import { numberIn, numbersIn } from '../graph/op-graph.ts'
import { passOn, type Translate, type Translations } from '../graph/translate.ts'

/** The sizes of a tensor as numbers that a graph reckons with; the batch is not known. */
const shape: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  if (x === undefined) return false
  build.setNumbers(
    op.outputs[0],
    dimsIn(x).slice(numberIn(op, 'start', 0), numberIn(op, 'end', x.labels.length)),
  )
  return true
}

/** Numbers of shape arithmetic one after the other. */
export const concatNumbers: Translate = (op, build) => {
  const parts = op.inputs.map(build.numbers)
  if (parts.some((part) => part === undefined)) return false
  build.setNumbers(
    op.outputs[0],
    parts.flatMap((part) => part ?? []),
  )
  return true
}

const sliceNumbers: Translate = (op, build) => {
  const all = build.numbers(op.inputs[0])
  const [start] = numbersIn(op, 'starts') ?? build.numbers(op.inputs[1]) ?? []
  const [end] = numbersIn(op, 'ends') ?? build.numbers(op.inputs[2]) ?? []
  const [step = 1] = build.numbers(op.inputs[4]) ?? []
  if (all === undefined || start === undefined || end === undefined || step !== 1) return false
  build.setNumbers(op.outputs[0], all.slice(start, end))
  return true
}

const roundDown: Translate = (op, build) => {
  const numbers = build.numbers(op.inputs[0])
  if (numbers === undefined) return false
  build.setNumbers(op.outputs[0], numbers.map(Math.floor))
  return true
}

/** Shape arithmetic: numbers that a graph works out to know its own sizes. */
export const shapeArithmetic: Translations = {
  Shape: shape,
  Slice: sliceNumbers,
  Floor: roundDown,
  Cast: passOn,
  Identity: passOn,
}
