import type { Outcome } from '../engines/engine.ts'

/** The class of each example by its largest output; the first of several. */
export const guessesOf = ({ outputs }: Outcome, examples: number): Uint8Array => {
  const classes = outputs.length / examples
  const guesses = new Uint8Array(examples)
  for (let row = 0; row < examples; row += 1)
    guesses[row] = largest(outputs, row * classes, classes)
  return guesses
}

const largest = (numbers: Float32Array, from: number, count: number): number => {
  let best = 0
  for (let at = 1; at < count; at += 1)
    if ((numbers[from + at] ?? 0) > (numbers[from + best] ?? 0)) best = at
  return best
}

/** How many guesses are right. */
export const rightOf = (guesses: Uint8Array, labels: Uint8Array): number => {
  let right = 0
  for (let at = 0; at < guesses.length; at += 1) if (guesses[at] === labels[at]) right += 1
  return right
}
