import { Window } from './window'

// Behind a maximum pool of 2×2 three quarters of the gradient are zeros. What follows from it is
// worked out from the picks alone: for each filter, where the window of a picked position begins,
// and the gradient that is passed on to it. One that is 0, as behind a ReLU, is no pick.

// Windows of the pool at a time: what they saw stays in the nearest cache while all filters pass.
const POSITIONS = 64

/** Bytes of a pick: a place and a gradient. */
export const PICK: i32 = 8

/** Examples at a time: several where the pool gives few numbers. */
export function examplesAtOnce(pool: Window): i32 {
  return max(1, POSITIONS / (pool.outHeight * pool.outWidth))
}

/** Rows of the pool at a time. */
export function rowsAtOnce(pool: Window): i32 {
  return min(pool.outHeight, max(1, POSITIONS / pool.outWidth))
}

/** Windows of the pool at a time, at most. */
function positions(pool: Window): i32 {
  return examplesAtOnce(pool) * rowsAtOnce(pool) * pool.outWidth
}

/** Bytes of scratch for `pickRows` and `picksOf`. */
export function picksBytes(pool: Window): i32 {
  return (positions(pool) * PICK * (pool.outChannels + 1) + 63) & ~63
}

/** Where picks go: places of all filters side by side, then gradients, then the list of one filter. */
@unmanaged
export class Picks {
  places: usize
  gradients: usize
  list: usize
  /** How many windows of the pool there are. */
  count: i32
}

/** Bytes of the head, which lies before the rest. */
export const HEAD: i32 = 16

/** Picks in scratch; none yet. */
export function picksAt(pool: Window, scratch: usize): Picks {
  const picks = changetype<Picks>(scratch)
  const bytes = positions(pool) * pool.outChannels * 4
  picks.places = scratch + HEAD
  picks.gradients = picks.places + bytes
  picks.list = picks.gradients + bytes
  picks.count = 0
  return picks
}

/**
 * What a row of windows picked, of every filter.
 *
 * @param from Where the window of the row's first position begins, in bytes from wherever.
 * @param down Bytes from there to the window of the position below; `across` to the next.
 * @param z What the pool saw of its upper row.
 */
export function pickRow(
  pool: Window,
  picks: Picks,
  from: i32,
  down: i32,
  across: i32,
  z: usize,
  y: usize,
  dy: usize,
): void {
  const pixel = pool.outChannels * 4
  const row = pool.inWidth * pixel
  const first = picks.count * pixel
  for (let q = 0; q < pool.outWidth; q++) {
    const upperLeft = i32x4.splat(from)
    const upper = i32x4.splat(from + across)
    const left = i32x4.splat(from + down)
    const lower = i32x4.splat(from + down + across)
    const to = first + q * pixel
    for (let c = 0; c < pixel; c += 16) {
      const k = min(c, pixel - 16)
      const largest = v128.load(y + k)
      const at = z + k
      const is0 = f32x4.eq(v128.load(at), largest)
      const is1 = f32x4.eq(v128.load(at + pixel), largest)
      const is2 = f32x4.eq(v128.load(at + row), largest)
      const is3 = f32x4.eq(v128.load(at + row + pixel), largest)
      const below = v128.bitselect(left, lower, is2)
      const place = v128.bitselect(upperLeft, v128.bitselect(upper, below, is1), is0)
      const found = v128.or(v128.or(is0, is1), v128.or(is2, is3))
      v128.store(picks.places + to + k, place)
      v128.store(picks.gradients + to + k, v128.and(v128.load(dy + k), found))
    }
    from += 2 * across
    z += 2 * pixel
    y += pixel
    dy += pixel
  }
  picks.count += pool.outWidth
}

/** Lists the picks of one filter; gives where the list ends. */
export function listPicks(pool: Window, picks: Picks, filter: i32): usize {
  const pixel = pool.outChannels * 4
  let end = picks.list
  let place = picks.places + filter * 4
  let gradient = picks.gradients + filter * 4
  for (let i = 0; i < picks.count; i++) {
    const bits = load<i32>(gradient)
    store<i32>(end, load<i32>(place))
    store<i32>(end, bits, 4)
    // no branch: whether a gradient is 0, of either sign, cannot be foretold
    end += i32(bits << 1 !== 0) << 3
    place += pixel
    gradient += pixel
  }
  return end
}
