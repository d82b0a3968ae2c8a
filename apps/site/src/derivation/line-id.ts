import { addressOf, type Derivation } from '@longhand/derivation'

/** The id of a line on its page, by which a claim leads to its working. */
export const lineId = (line: Derivation, variant?: string): string =>
  ['line', variant, addressOf(line)].filter((part) => part !== undefined).join('-')
