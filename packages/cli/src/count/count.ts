import { answerEach, inBlocks } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import type { CountFormat, CountOptions } from './count-options.ts'
import { type Counted, countInput } from './counted.ts'

type Write = (counted: Counted, options: CountOptions, at: number) => string

/** What writes each format; the others need not be loaded. */
const writers: Readonly<Record<CountFormat, () => Promise<Write>>> = {
  table: async () => (await import('./count-for-people.ts')).countForPeople,
  json: async () => (await import('./count-in-json.ts')).countInJson,
  markdown: async () => (await import('./count-in-document.ts')).inMarkdown,
  latex: async () => (await import('./count-in-document.ts')).inLatex,
  csv: async () => (await import('./count-in-document.ts')).inCsv,
  torchsummary: async () => (await import('./count-as-print.ts')).asTorchsummary,
  torchinfo: async () => (await import('./count-as-print.ts')).asTorchinfo,
  keras: async () => (await import('./count-as-print.ts')).asKeras,
}

/** `longhand count`: every layer's parameters, connections and multiplications, and the totals. */
export const count = async (
  inputs: readonly string[],
  options: CountOptions,
): Promise<ExitStatus> => {
  if (options.compare) return (await import('./compare.ts')).compare(inputs, options)
  const write = await writers[options.as]()
  const isByLine = options.as === 'json' || options.as === 'csv'
  return answerEach(
    inputs.map((input) => ({ input, answer: () => countInput(input, { input: options.input }) })),
    {
      isJson: options.as === 'json',
      write: isByLine
        ? (counted, at) => write(counted, options, at)
        : inBlocks((counted) => write(counted, options, 0)),
    },
  )
}
