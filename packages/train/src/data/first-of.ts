import type { Examples } from './data-set.ts'

/** The first examples, as many as asked for or as there are. */
export const firstOf = ({ count, inputs, labels }: Examples, limit: number): Examples => {
  const kept = Math.min(count, limit)
  const width = inputs.length / count
  return { count: kept, inputs: inputs.subarray(0, kept * width), labels: labels.subarray(0, kept) }
}
