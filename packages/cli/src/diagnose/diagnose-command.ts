import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption, decimalsOption, digitsOption, pairOption } from '../options.ts'
import type { DiagnoseOptions } from './diagnosis.ts'

/** Tells the program about `longhand diagnose`. */
export const addDiagnose = (program: Command, ended: Ended): void => {
  const command = program
    .command('diagnose')
    .summary('how much a question can tell: which ideas lead to the same number')
    .description(
      'Counts the wrong ideas that a question tells apart at the digits asked, and\nlists those that lead to the same number. --better proposes other numbers for a\nproblem or other sizes for a network, --apart the next question to ask.',
    )
    .argument('<subject>', 'a network or a problem: a name, a file, or - for standard input')
    .argument('<quantity>', 'a layer and what is asked of it, such as conv1.parameters')
    .addOption(digitsOption('significant digits an answer is asked to have; 4, if nothing is said'))
    .addOption(decimalsOption())
    .option(
      '--better',
      'other numbers for the problem, or other sizes for the network, that tell more ideas apart',
    )
    .addOption(pairOption())
    .addOption(asOption(['text', 'json']))
  command.action(async (subject: string, quantity: string, options: DiagnoseOptions) => {
    const { diagnose } = await import('./diagnose.ts')
    ended(await diagnose(subject, quantity, options))
  })
  withExamples(command, [
    ['longhand diagnose alexnet conv1.parameters', 'what it can tell'],
    ['longhand diagnose p.yaml loss --decimals 4', 'at four decimals'],
    ['longhand diagnose p.yaml loss --better', 'other numbers'],
    ['longhand diagnose vgg-16 conv1_1.parameters --better', 'other sizes'],
    ['longhand diagnose a.yaml c1.macs --apart one-bias,no-weights', 'what next'],
  ])
}
