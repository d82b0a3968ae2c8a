import {
  type Address,
  cellAddress,
  givenTable,
  letter,
  type SignAt,
  signOf,
  type Table,
  type Word,
} from '@longhand/derivation'
import type { PlacedLayer, Sizes } from '@longhand/network'
import { placeUnder } from '../writing/desk.ts'
import type { Labels } from '../writing/labels.ts'
import { exampleOf } from '../writing/stage.ts'
import type { Numbers } from './set-up.ts'
import { shapeIn } from './shape-in.ts'

/** A batch of numbers that are given. */
export interface GivenBatch {
  readonly numbers: Numbers
  readonly examples: number
  readonly labels: Labels
}

/** The numbers a network is given, an example first: x1, or what the problem calls it. */
export const inputTable = (batch: GivenBatch, { of, output }: PlacedLayer): Table =>
  batchTable(batch, 'input-value', `${of}.output`, 'input', output)

/** The outputs that are wanted of a network, an example first: t1. */
export const targetTable = (batch: GivenBatch, { output }: PlacedLayer): Table =>
  batchTable(batch, 'target', 'target', 'target', output)

/** What dropout keeps of a layer's numbers, an example first. */
export const maskTable = (
  { numbers, examples }: Pick<GivenBatch, 'numbers' | 'examples'>,
  { of, output }: PlacedLayer,
  tag: string,
): Table => {
  const signAt: SignAt = ([example, ...at]) => ({
    ...letter(signOf('mask')?.base ?? '', placeUnder(tag, at)),
    ...exampleOf(examples === 1 ? undefined : example),
  })
  const shape = [examples, ...shapeIn(output)]
  return givenTable({ term: 'mask', of: `${of}.mask`, shape, signAt }, numbers)
}

const batchTable = (
  { numbers, examples, labels }: GivenBatch,
  term: Word,
  of: Address,
  name: string,
  sizes: Sizes,
): Table => {
  const signAt: SignAt = ([example, ...at]) => ({
    ...(labels(cellAddress(name, at)) ?? letter(signOf(term)?.base ?? '', placeUnder('', at))),
    ...exampleOf(examples === 1 ? undefined : example),
  })
  return givenTable({ term, of, shape: [examples, ...shapeIn(sizes)], signAt }, numbers)
}
