import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption, sidesOption } from '../options.ts'
import type { RecoverOptions } from './recover.ts'

/** Tells the program about `longhand recover`. */
export const addRecover = (program: Command, ended: Ended): void => {
  const command = program
    .command('recover')
    .summary('the settings that fit the numbers of a print')
    .description(
      'Reads a print of torchsummary or torchinfo and lists every setting that fits its\nnumbers: the input, windows, strides, paddings, pools that it hides.',
    )
    .argument('[print...]', 'a file with the print, or - for standard input')
    .addOption(sidesOption())
    .addOption(asOption(['text', 'json']))
    .action(async (inputs: readonly string[], options: RecoverOptions) => {
      const { recover } = await import('./recover.ts')
      ended(await recover(inputs, options))
    })
  withExamples(command, [
    ['longhand recover print.txt', 'input side, strides, paddings'],
    ['longhand recover - --as json < print.txt', 'as JSON'],
    ['longhand recover --pools 28,3', 'the pools that take 28 to 3'],
  ])
}
