import type { Work } from '@longhand/backprop'
import {
  addressOfLayer,
  cellAddress,
  type Derivation,
  positionAt,
  type Quantity,
  type Table,
} from '@longhand/derivation'

/** One weight: before, its gradient, and after the last update. */
export interface Weight {
  /** `hidden.kernel[0][1]` */
  readonly address: string
  readonly before: Derivation | Quantity | undefined
  readonly gradient: Derivation | Quantity
  readonly updated: Derivation | Quantity
}

/** A tensor of a layer before its first update and after its last. */
interface Tensor {
  readonly of: string
  readonly gradients: Table
  readonly updated: Table
}

const tensorsIn = ({ gradients, updated }: Work): readonly Tensor[] =>
  [...updated].flatMap(([layer, tables]) =>
    Object.entries(tables).flatMap(([name, table]) => {
      const slopes = gradients.get(layer)?.[name]
      const of = `${addressOfLayer(layer)}.${name}`
      return slopes === undefined ? [] : [{ of, gradients: slopes, updated: table }]
    }),
  )

const cellsIn = ({ shape }: Table): number => shape.reduce((cells, size) => cells * size, 1)

/** How many weights a problem has. */
export const weightCount = (work: Work): number =>
  tensorsIn(work).reduce((count, { updated }) => count + cellsIn(updated), 0)

/** The weights of a problem, layer by layer; each is worked out when it is taken. */
export function* weightsIn(work: Work): Generator<Weight, void> {
  for (const { of, gradients, updated } of tensorsIn(work))
    for (let flat = 0; flat < cellsIn(updated); flat += 1) {
      const address = cellAddress(of, positionAt(flat, updated.shape))
      const before = work.find(address)
      yield { address, before, gradient: gradients.cellAt(flat), updated: updated.cellAt(flat) }
    }
}
