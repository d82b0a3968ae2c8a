import type { Random } from '../random/random.ts'
import type { Examples } from './data-set.ts'

/** How many examples are drawn, and the seed that they grow from. */
export interface HowMany {
  readonly limit: number
  readonly testLimit: number
  readonly seed: number
}

/** One example: its class and its bytes. */
export interface Drawn {
  readonly label: number
  readonly bytes: Uint8Array
}

/** Examples that are drawn one by one, each from a stream of its own. */
export const drawnExamples = (
  count: number,
  randomAt: (at: number) => Random,
  draw: (random: Random) => Drawn,
): Examples => {
  const drawn = Array.from({ length: count }, (_, at) => draw(randomAt(at)))
  const width = drawn[0]?.bytes.length ?? 0
  const inputs = new Uint8Array(count * width)
  for (const [at, { bytes }] of drawn.entries()) inputs.set(bytes, at * width)
  return { count, inputs, labels: Uint8Array.from(drawn, ({ label }) => label) }
}
