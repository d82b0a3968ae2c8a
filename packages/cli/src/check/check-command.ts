import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption, reportOption } from '../options.ts'
import type { ReportFormat } from '../report/report.ts'
import type { CheckFormat } from './check.ts'

interface CheckOptions {
  readonly as: CheckFormat
  readonly from?: string
  readonly report?: ReportFormat
}

const nameless = { id: null, person: null, question: null }

const examples = [
  ['longhand check alexnet conv1.parameters 34,848', 'which idea is this?'],
  ['longhand check alexnet conv1.macs 3*96*11*11*55*55', 'arithmetic is read'],
  ["longhand check p.json 'hidden.bias[0].gradient' 0.0087", 'a gradient'],
  ['longhand check p.json gradients mine.csv', 'a whole backward pass'],
  ['longhand check --from class.csv --as json', 'one JSON object a line'],
  ['longhand check --from class.csv --report', 'a whole class'],
] as const

/** Tells the program about `longhand check`. */
export const addCheck = (program: Command, ended: Ended): void => {
  const command = program
    .command('check')
    .summary('is this answer right, right under a convention, or which idea went wrong')
    .description(
      'Marks an answer: right, right under another convention, or wrong, and names the\nidea that leads to exactly this number. Gradients or updated weights can be\nhanded in together, by name. With --from it marks a file of answers.',
    )
    .argument('[subject]', 'a network or a problem: a name, a file, or - for standard input')
    .argument(
      '[quantity]',
      'a layer and what is asked of it, such as conv1.parameters; gradients, updated or pass for a whole working',
    )
    .argument(
      '[answer]',
      'a number as people write it: 34,848, 0.3589, 3*96*11*11; for a whole working JSON or CSV, or a file of it',
    )
    .option('--from <file>', 'answers to mark: NDJSON or CSV, or - for standard input')
    .addOption(asOption(['text', 'json']))
    .addOption(reportOption())
  withExamples(command, examples)
  command.action(
    async (
      subject: string | undefined,
      quantity: string | undefined,
      answer: string | undefined,
      { as, from, report: reportAs }: CheckOptions,
    ) => {
      const { checkFile, checkOne } = await import('./check.ts')
      if (reportAs !== undefined && from !== undefined && subject === undefined) {
        const { report } = await import('../report/report.ts')
        ended(await report(from, reportAs))
      } else if (reportAs !== undefined) command.error('error: --report needs --from a file')
      else if (from !== undefined && subject === undefined) ended(await checkFile(from, as))
      else if (from !== undefined) command.error('error: give a question or --from, not both')
      else if (subject === undefined || quantity === undefined || answer === undefined)
        command.error('error: give a subject, a quantity and an answer, or --from a file')
      else ended(await checkOne(subject, { ...nameless, subject, quantity, answer }, as))
    },
  )
}
