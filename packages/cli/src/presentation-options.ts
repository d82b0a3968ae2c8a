import type { Notation, Presentation } from '@longhand/handouts'
import type { Command } from 'commander'
import { decimalsOption, digitsOption, wordOption } from './options.ts'

/** What a caller says about how a working is written. */
export interface PresentationOptions {
  readonly digits?: number
  readonly decimals?: number
  readonly notation?: Notation
  readonly chain?: 'full' | 'links'
}

/** Complete by type, and no reason to load what writes them before it is needed. */
const notations: Readonly<Record<Notation, true>> = {
  'net-out': true,
  'z-a-delta': true,
  matrix: true,
}

/** Adds the options for digits, notation and chain to a command. */
export const withPresentation = (command: Command): Command =>
  command
    .addOption(digitsOption('significant digits of numbers that are not whole'))
    .addOption(decimalsOption())
    .addOption(wordOption('--notation <name>', 'how a problem is written', Object.keys(notations)))
    .addOption(
      wordOption('--chain <how>', '∂E/∂w in one line, or link by link from each δ', [
        'links',
        'full',
      ]),
    )

/** The presentation that a caller asked for. */
export const presentationFrom = ({
  digits,
  decimals,
  notation,
  chain,
}: PresentationOptions): Presentation => ({
  ...(digits !== undefined && { digits: { significant: digits } }),
  ...(decimals !== undefined && { digits: { decimals } }),
  ...(notation && { notation }),
  ...(chain && { chain }),
})
