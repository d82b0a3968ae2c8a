import type { PageQuantity } from './page-sources.ts'
import type { PageTable } from './table-rows.ts'

/** Which column says what; a table that says less is not checked. */
export interface Columns {
  readonly kernel: number
  readonly filters: number
  /** −1 where no column says it. */
  readonly inputs: number
  readonly counts: readonly CountedIn[]
}

/** A column that counts something, and the letter for thousands that its heading gives its numbers. */
export interface CountedIn {
  readonly at: number
  readonly quantity: PageQuantity
  readonly thousands: string
}

const quantities: readonly (readonly [PageQuantity, RegExp])[] = [
  ['parameters', /\bparam|\bweights?\b/],
  ['connections', /\bconnections?\b/],
  ['macs', /\bmacs?\b|\bmultipl|\bmult-?add/],
]

/** What a heading or the words of a sentence count, if anything. */
export const quantityIn = (words: string): PageQuantity | undefined =>
  quantities.find(([, meant]) => meant.test(words))?.[0]

/** “Params (K)”, “MACs [M]”, “params (B)”, “weights (in millions)”. */
const inThousands = /[([]\s*(?:in\s+)?([kmgb])(?:illions?)?\s*[)\]]/

/** Weights are stored in bytes. */
const inBytes = /weights?\s*[([]\s*b\s*[)\]]/

/** Words of headings that say no more than what is counted; “per filter” or “after pruning” do. */
const plain =
  /^(?:n|no|nr|num|numbers?|counts?|total|all|of|in|the|and|with|incl|including|bias(?:es)?|layers?|trainable|learnable|learned|exact|anzahl|der|nb|nombre|des?|ours?|my|claimed|answers?|param\p{L}*|weights?|connections?|macs?|mult\p{L}*|adds?|accumulates?|operations?)$/u

const countsAll = (heading: string): boolean =>
  !/[%/^]|[*x]\s*10|\d/.test(heading) &&
  (heading.match(/\p{L}+/gu) ?? []).every((word) => plain.test(word))

/** The letter for thousands that a heading, or the words before a number, gives; else nothing. */
export const thousandsIn = (heading: string): string =>
  inThousands.exec(heading)?.[1]?.toUpperCase() ?? ''

const isInputs = (heading: string): boolean =>
  /\b(in(put)? (channels|depth|maps)|channels in|c_?in)\b/.test(heading)
const isKernel = (heading: string): boolean =>
  /\bkernel|\b(filter|window) ?(size|side)|\bsize of (the )?(filter|kernel|window)/.test(heading)
const isFilters = (heading: string): boolean =>
  !isKernel(heading) &&
  /\bfilters?\b|\bout(put)? channels\b|\bchannels out\b|\bc_?out\b|\bmaps\b/.test(heading)

/** The columns of a table that marking knows; undefined where none of them counts anything. */
export const columnsOf = ({ headings }: PageTable): Columns | undefined => {
  const kernel = headings.findIndex(isKernel)
  const taken = new Set([kernel])
  const inputs = headings.findIndex((heading, i) => !taken.has(i) && isInputs(heading))
  const filters = headings.findIndex(
    (heading, i) => i !== kernel && i !== inputs && isFilters(heading),
  )
  const counts = headings.flatMap((heading, at) => {
    const quantity = [kernel, inputs, filters].includes(at) ? undefined : quantityIn(heading)
    return quantity === undefined ||
      inBytes.test(heading) ||
      !countsAll(heading.replace(inThousands, ''))
      ? []
      : [{ at, quantity, thousands: thousandsIn(heading) }]
  })
  return counts.length === 0 ? undefined : { kernel, filters, inputs, counts }
}
