import type { Kernels } from '@longhand/kernels'
import type { Optimizer } from '../../experiment/optimizer.ts'
import type { Regularization } from '../../experiment/regularization.ts'
import { updateRule } from '../update-rule.ts'
import type { Board } from './board.ts'
import type { Ground } from './compile.ts'
import { updateOn } from './update.ts'

/** How weights follow their gradients: plain data, which a thread can be handed. */
export interface Following {
  readonly optimizer: Optimizer
  readonly regularization: Regularization | undefined
  readonly trained: { readonly at: number; readonly count: number }
  /** Which of them regularization pulls at: numbers from `first` up to, but not including, `end`. */
  readonly pulled: readonly Stretch[]
  /** Where the numbers lie that the optimizer remembers, as many as there are weights each. */
  readonly memory: readonly number[]
}

/** Numbers of the trained weights, counted from the first. */
interface Stretch {
  readonly first: number
  readonly end: number
}

/** How the weights on a ground follow; there is room for what the optimizer remembers. */
export const followingOn = (
  { arena, weights: { all, trained } }: Ground,
  optimizer: Optimizer,
  regularization: Regularization | undefined,
): Following => ({
  optimizer,
  regularization,
  trained,
  pulled: all.flatMap(({ offset, count, multiplied }) =>
    multiplied && offset !== undefined ? [{ first: offset / 4, end: offset / 4 + count }] : [],
  ),
  memory: Array.from({ length: updateRule(optimizer).keeps }, () =>
    arena.allocate(4 * trained.count),
  ),
})

// what has faded is forgotten every so many steps: a number that shrinks to 0.9 of itself in each
// does not reach the smallest normal float, about 1e-38, before
const pause = 64
const tiny = 1e-34

/** Takes a step with the gradients of so many parts of a batch; the first step is 1. */
export type Follow = (parts: number, step: number) => void

/** What one of several threads does to the weights that are its own: a stretch of them. */
export const followIn = (
  kernels: Kernels,
  following: Following,
  board: Board,
  { thread, threads }: { readonly thread: number; readonly threads: number },
): Follow => {
  const { trained, optimizer, memory } = following
  const edge = (of: number): number =>
    // whole lines of the cache, so that no two threads write to one
    Math.min(trained.count, 16 * Math.ceil((trained.count * of) / threads / 16))
  const own = { first: edge(thread), end: edge(thread + 1) }
  const from = (at: number): number => at + 4 * own.first
  const gradient = from(board.sum)
  const pull = pulling(kernels, following, board, own)
  const take = updateOn(optimizer, {
    ...{ kernels, at: from(trained.at), count: own.end - own.first },
    ...{ gradient, memory: memory.map(from) },
  })
  const forget = () => {
    for (const at of memory) kernels.forgetTiny(own.end - own.first, from(at), tiny)
  }
  return (parts, step) => {
    addUp(kernels, board, parts, own)
    pull()
    take(step)
    if (step % pause === 0) forget()
  }
}

/** Adds up what the parts of a batch gave, in their order. */
export const addUp = (
  kernels: Kernels,
  { gradients, sum }: Board,
  parts: number,
  { first, end }: Stretch,
): void => {
  const [from = sum, next = from] = gradients
  if (from !== sum)
    kernels.addParts(end - first, parts, from + 4 * first, next - from, sum + 4 * first)
}

/** Adds what regularization asks to the gradients of a stretch. */
const pulling = (
  kernels: Kernels,
  { regularization, trained, pulled }: Following,
  { sum }: Board,
  own: Stretch,
): (() => void) => {
  if (regularization === undefined) return () => {}
  const { l1, l2 } = regularization
  const stretches = pulled
    .map(({ first, end }) => ({
      first: Math.max(first, own.first),
      end: Math.min(end, own.end),
    }))
    .filter(({ first, end }) => first < end)
  return () => {
    for (const { first, end } of stretches)
      kernels.penalize(end - first, trained.at + 4 * first, sum + 4 * first, l1, l2)
  }
}
