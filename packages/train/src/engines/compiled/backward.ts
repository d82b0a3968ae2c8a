import type { PlacedNetwork } from '@longhand/network'
import type { Call, Part } from './part.ts'

/** A part with the calls that add up the gradients of all who read it. */
export interface Grown extends Part {
  readonly sums: readonly Call[]
}

/**
 * The backward pass. A gradient meets the slope of an activation behind the maximum pool that alone
 * reads it, where there are fewer numbers: what the pool does not pick has no gradient. A layer that
 * can work with what was picked needs nothing else: the pool then passes nothing back.
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
  const instead = new Map<string, readonly Call[]>()
  const calls = parts.map((part, i): (() => readonly Call[]) => {
    const [name = '', from = ''] = [layers[i]?.name, layers[i]?.reads[0]]
    const alone = part.picks && isReadOnce(from) ? part.picks : undefined
    const moved = alone && slopes.get(from)
    if (moved) slopes.delete(from)
    slopes.set(name, part.slopes ?? moved)
    const source = parts[layers.findIndex((layer) => layer.name === from)]
    const picked = alone && source?.picked?.(alone)
    if (picked) instead.set(from, picked)
    return () => [
      ...part.sums,
      ...(slopes.get(name)?.(part.output) ?? []),
      ...(instead.get(name) ?? (picked ? [] : part.backward)),
    ]
  })
  return calls.toReversed().flatMap((each) => each())
}
