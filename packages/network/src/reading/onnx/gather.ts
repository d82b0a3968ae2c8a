import { type Building, dimsIn, type Tensor } from '../graph/building.ts'
import { labelsOf, typeOfRank } from '../graph/labels.ts'
import { type Constant, numberIn, type Op } from '../graph/op-graph.ts'
import { keep } from '../graph/reshaping.ts'
import { become, isLast, type Translate } from '../graph/translate.ts'

/** Rows of a table, one position of a tensor, or numbers of shape arithmetic. */
export const gather: Translate = (op, build) => {
  const [table, x] = [build.constant(op.inputs[0]), build.tensor(op.inputs[1])]
  if (table !== undefined && x !== undefined) return embed(op, build, table, x)
  const [all, places] = op.inputs.map(build.numbers)
  if (build.tensor(op.inputs[0]) !== undefined) return takeOne(op, build, places)
  if (all === undefined || places === undefined) return false
  build.setNumbers(
    op.outputs[0],
    places.map((place) => all.at(place) ?? Number.NaN),
  )
  return true
}

/** A trained vector for each number of the input. */
const embed = (op: Op, build: Building, table: Constant, x: Tensor): boolean => {
  const [inputDim = 0, outputDim = 0, ...more] = table.dims
  const type = typeOfRank(x.labels.length)
  const isPlain = more.length === 0 && numberIn(op, 'axis', 0) === 0 && x.labels[0] === 'batch'
  if (!isPlain || !isLast(x) || !table.isFloating || !table.isStored || type === undefined)
    return false
  if (type !== 'sequence' && type !== 'image') return false
  const made = { kind: 'embedding', config: { inputDim, outputDim } } as const
  return become(op, build, { ...made, reads: [x], weights: [table] }, () => labelsOf(type, false))
}

/** One position of an axis: an axis of 1 goes, a step of a sequence is a vector. */
const takeOne = (op: Op, build: Building, places: readonly number[] = []): boolean => {
  const x = build.tensor(op.inputs[0])
  const [place, ...others] = places
  const at = numberIn(op, 'axis', 0)
  const label = x?.labels.at(at)
  if (x === undefined || place === undefined || others.length > 0) return false
  const left = x.labels.filter((one) => one !== label)
  if (label === 'one') return keep(op, build, x, left)
  if (label !== 'steps' || x.labels.includes('two')) return false
  const output = { type: 'vector', features: dimsIn(x).at(-1) ?? Number.NaN }
  const does = place === -1 ? 'takes the last step' : `takes step ${place}`
  const config = { does, output: JSON.parse(JSON.stringify(output)) }
  return become(op, build, { kind: 'operation', config, reads: [x] }, () => left)
}
