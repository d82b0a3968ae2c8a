import type { EngineState } from '../engine.ts'
import type { Ground } from './compile.ts'

/** Numbers in the memory, by name. */
interface Named {
  readonly name: string
  readonly at: number
  readonly count: number
}

/** Every weight, and all that the optimizer remembers of those that are trained. */
const placesIn = ({ weights }: Ground, memory: readonly number[]): readonly Named[] => [
  ...weights.all.map(({ layer, name, at, count }) => ({ name: `${layer}/${name}`, at, count })),
  ...memory.map((at, i) => ({ name: `optimizer/${i}`, at, count: weights.trained.count })),
]

/**
 * What a machine must be told to go on.
 *
 * @param memory Where the numbers lie that the optimizer remembers.
 */
export const tensorsIn = (ground: Ground, memory: readonly number[]): EngineState['tensors'] => {
  const { buffer } = ground.arena.memory
  return Object.fromEntries(
    placesIn(ground, memory).map(({ name, at, count }) => [
      name,
      new Float32Array(buffer, at, count).slice(),
    ]),
  )
}

/** Tells a machine to go on there. */
export const putTensors = (
  ground: Ground,
  memory: readonly number[],
  tensors: EngineState['tensors'],
): void => {
  for (const { name, at, count } of placesIn(ground, memory)) {
    const values = tensors[name]
    if (values?.length !== count) throw new TypeError(`${name} holds other numbers`)
    new Float32Array(ground.arena.memory.buffer, at, count).set(values)
  }
}
