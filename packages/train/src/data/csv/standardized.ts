import type { Examples } from '../data-set.ts'

/** The mean and the standard deviation of a column of the training examples. */
const columnOf = ({ count, inputs }: Examples, column: number) => {
  const width = inputs.length / count
  let [sum, squares] = [0, 0]
  for (let row = 0; row < count; row += 1) sum += inputs[row * width + column] ?? 0
  const mean = sum / count
  for (let row = 0; row < count; row += 1)
    squares += ((inputs[row * width + column] ?? 0) - mean) ** 2
  // a column that never changes tells nothing: it becomes 0
  return { mean, deviation: Math.sqrt(squares / count) || 1 }
}

/** Training and test examples, each column less the mean and over the deviation of training. */
export const standardized = (
  train: Examples,
  test: Examples,
): { readonly train: Examples; readonly test: Examples } => {
  const width = train.inputs.length / train.count
  const columns = Array.from({ length: width }, (_, column) => columnOf(train, column))
  const scaled = (examples: Examples): Examples => ({
    ...examples,
    inputs: Float32Array.from(examples.inputs, (value, at) => {
      const { mean, deviation } = columns[at % width] ?? { mean: 0, deviation: 1 }
      return (value - mean) / deviation
    }),
  })
  return { train: scaled(train), test: scaled(test) }
}
