import type { Examples } from '../data/data-set.ts'

const part = ({ count, inputs, labels }: Examples, first: number, end: number): Examples => {
  const width = inputs.length / count
  return {
    count: end - first,
    inputs: inputs.subarray(first * width, end * width),
    labels: labels.subarray(first, end),
  }
}

/**
 * The examples without the last of them, which are kept for validation, as Keras does.
 *
 * @param share Of all examples, from 0 up to, but not including, 1.
 */
export const split = (
  examples: Examples,
  share: number,
): { readonly train: Examples; readonly validation: Examples } => {
  const first = Math.floor(examples.count * (1 - share))
  return {
    train: part(examples, 0, first),
    validation: part(examples, first, examples.count),
  }
}
