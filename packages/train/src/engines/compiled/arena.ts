/** A WebAssembly memory in which addresses are given out once and for all. */
export interface Arena {
  readonly memory: WebAssembly.Memory
  /** The address of new bytes, all zero; a multiple of 16. */
  readonly allocate: (bytes: number) => number
  /** Writes whole numbers into new bytes. */
  readonly store: (numbers: readonly number[]) => number
}

const page = 65_536

/** Two gigabytes: a memory that threads share must say beforehand how large it may grow. */
const mostPages = 32_768

/**
 * A memory that grows as addresses are given out. Address 0 is none.
 *
 * @param shared Whether threads share it.
 */
export const arena = (shared: boolean): Arena => {
  const memory = new WebAssembly.Memory({
    initial: 1,
    ...(shared && { maximum: mostPages, shared }),
  })
  let end = 16
  const allocate = (bytes: number): number => {
    const at = end
    end = Math.ceil((at + bytes) / 16) * 16
    const missing = Math.ceil(end / page) - memory.buffer.byteLength / page
    if (missing > 0) memory.grow(missing)
    return at
  }
  return {
    memory,
    allocate,
    store: (numbers) => {
      const at = allocate(4 * numbers.length)
      new Int32Array(memory.buffer, at, numbers.length).set(numbers)
      return at
    },
  }
}
