import { type Checked, hasIssues } from '@longhand/network'
import { poolFits, type Recovered, readTorchPrint, recoverSettings } from '@longhand/parameters'
import { answerEach, inBlocks } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { readText } from '../reading/read-text.ts'
import { print, warn } from '../terminal.ts'
import { poolsInWords, recoveredForPeople } from './recovered-for-people.ts'

/** What a caller of `longhand recover` asks for. */
export interface RecoverOptions {
  readonly as: 'text' | 'json'
  /** The side before pools, and after them. */
  readonly pools?: readonly [from: number, to: number]
}

const recovered = async (input: string): Promise<Checked<Recovered>> => {
  const text = await readText(input)
  if (hasIssues(text)) return text
  const printed = readTorchPrint(text.value)
  return hasIssues(printed) ? printed : { value: recoverSettings(printed.value) }
}

const recoverPools = ([from, to]: readonly [number, number], isJson: boolean): void => {
  const pools = poolFits(from, to)
  const none = `No pools that are looked at take ${from} to ${to}.`
  const lines = pools.length === 0 ? [none] : pools.map(poolsInWords)
  print(isJson ? `${JSON.stringify({ from, to, pools })}\n` : `${lines.join('\n')}\n`)
}

/** `longhand recover`: every setting that fits what a print shows. */
export const recover = async (
  inputs: readonly string[],
  { as, pools }: RecoverOptions,
): Promise<ExitStatus> => {
  const isJson = as === 'json'
  if (pools !== undefined) recoverPools(pools, isJson)
  if (inputs.length === 0 && pools === undefined) {
    warn('Give a file with a print, - for standard input, or --pools 28,3.\n')
    return 2
  }
  return answerEach(
    inputs.map((input) => ({ input, answer: () => recovered(input) })),
    {
      isJson,
      write: isJson ? (answer) => JSON.stringify(answer) : inBlocks(recoveredForPeople),
    },
  )
}
