import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption } from '../options.ts'
import type { MarkFormat } from './mark.ts'

interface Options {
  readonly as: MarkFormat
  readonly network?: string
}

/** Tells the program about `longhand mark`. */
export const addMark = (program: Command, ended: Ended): void => {
  const command = program
    .command('mark')
    .summary('is every number on this page right')
    .description(
      'Reads a page in Markdown, plain text, LaTeX or text taken out of a PDF, and\nchecks every equality and every table with exact arithmetic. With --network it\nchecks claims about layers too.',
    )
    .argument('<file...>', 'pages to mark, or - for standard input')
    .option('--network <model>', 'the network that the page is about: a name or a file')
    .addOption(asOption(['text', 'json']))
    .action(async (files: readonly string[], { as, network }: Options) => {
      const { mark } = await import('./mark.ts')
      ended(await mark(files, as, network))
    })
  withExamples(command, [
    ['longhand mark notes.md', 'every equality and every table'],
    ['longhand mark report.tex --network alexnet', 'claims about its layers too'],
    ['pdftotext -layout a.pdf - | longhand mark -', 'text taken out of a PDF'],
    ['longhand mark a.md b.md --as json', 'one JSON object a page'],
  ])
}
