import type { Outcome } from '../engines/engine.ts'

/** The class of each example by its largest output; the first of several. */
export const guessesOf = ({ outputs }: Outcome, examples: number): Uint8Array => {
  const classes = outputs.length / examples
  return Uint8Array.from({ length: examples }, (_, row) => largest(outputs, row * classes, classes))
}

const largest = (numbers: Float32Array, from: number, count: number): number => {
  let best = 0
  for (let at = 1; at < count; at += 1)
    if ((numbers[from + at] ?? 0) > (numbers[from + best] ?? 0)) best = at
  return best
}

/** How many guesses are right. */
export const rightOf = (guesses: Uint8Array, labels: Uint8Array): number =>
  guesses.reduce((right, guess, at) => right + (guess === labels[at] ? 1 : 0), 0)
