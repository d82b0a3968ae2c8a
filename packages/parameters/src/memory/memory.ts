import {
  type Derivation,
  derive,
  type Expression,
  product,
  quantity,
  quotient,
  sum,
} from '@longhand/derivation'

/** What takes memory, each a line of its own, and all of it. */
export interface Memory {
  readonly parts: readonly Derivation[]
  readonly total: Derivation
}

/** A part of a network's memory: which numbers, and how often each is kept. */
export interface Part {
  readonly term: Derivation['term']
  readonly because: string
  /** Factors of the number of float32 numbers. */
  readonly numbers: readonly Expression[]
}

/** Bytes of one float32. */
export const bytesPerNumber = 4

/**
 * Memory from its parts: numbers times four bytes.
 *
 * @param of The print or purpose: `memory.torchsummary`.
 * @param megabyte Bytes that are printed as one MB: 1000² or 1024²; left out, bytes stay bytes.
 */
export const memoryOf = (of: string, parts: readonly Part[], megabyte?: number): Memory => {
  const lines = parts.map(({ term, because, numbers }) => {
    const bytes = product([...numbers, quantity('bytes-per-number', bytesPerNumber, of)])
    return derive({
      rule: `${term}`,
      because,
      term,
      of,
      formula:
        megabyte === undefined
          ? bytes
          : quotient(bytes, quantity('bytes-per-megabyte', megabyte, of)),
    })
  })
  const total = derive({
    rule: 'memory',
    because: 'the parts, added before any is rounded',
    term: 'memory',
    of,
    formula: sum(lines),
  })
  return { parts: lines, total }
}
