import type { PlacedNetwork } from '@longhand/network'
import type { Call, Part } from './part.ts'

/** A part with the calls that add up the gradients of all who read it. */
export interface Grown extends Part {
  readonly sums: readonly Call[]
}

/**
 * The backward pass. A gradient meets the slope of an activation behind the maximum pool that alone
 * reads it, where there are fewer numbers: what the pool does not pick has no gradient.
 *
 * @param parts One for each layer.
 */
export const backwardOf = (
  { layers, outputs }: PlacedNetwork,
  parts: readonly Grown[],
): readonly Call[] => {
  const readings = [...layers.flatMap(({ reads }) => reads), ...outputs.map(({ name }) => name)]
  const isReadOnce = (name: string) => readings.filter((read) => read === name).length === 1
  const slopes = new Map<string, Part['slopes']>()
  const calls = parts.map((part, i): (() => readonly Call[]) => {
    const [name = '', from = ''] = [layers[i]?.name, layers[i]?.reads[0]]
    const picked = part.picks && isReadOnce(from) ? slopes.get(from) : undefined
    if (picked) slopes.delete(from)
    slopes.set(name, part.slopes ?? picked)
    return () => [...part.sums, ...(slopes.get(name)?.(part.output) ?? []), ...part.backward]
  })
  return calls.toReversed().flatMap((each) => each())
}
