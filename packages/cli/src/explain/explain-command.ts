import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption, batchOption } from '../options.ts'
import { withPresentation } from '../presentation-options.ts'
import type { ExplainOptions } from './explain.ts'

/** Tells the program about `longhand explain`. */
export const addExplain = (program: Command, ended: Ended): void => {
  const command = program
    .command('explain')
    .summary('one quantity of a network or a problem, with all its working')
    .description(
      'Works out one quantity and shows every line that leads to it:\nsymbol = formula = numbers = value.',
    )
    .argument('<subject>', 'a network or a problem: a name, a file, or - for standard input')
    .argument('<quantity>', 'a layer and what is asked of it, such as conv1.parameters')
    .addOption(asOption(['text', 'latex', 'markdown', 'json']))
    .addOption(batchOption())
  withPresentation(command).action(
    async (subject: string, quantity: string, options: ExplainOptions) => {
      const { explain } = await import('./explain.ts')
      ended(await explain(subject, quantity, options))
    },
  )
  withExamples(command, [
    ['longhand explain alexnet conv1.parameters', 'why 34,944'],
    ['longhand explain net.yaml conv2.output.height', 'one side of an output'],
    ['longhand explain lenet-5 total.connections', 'a whole network'],
    ['longhand explain vgg-16 pool5.receptiveField', 'what an output sees'],
    ['longhand explain vgg-16 memory.torchsummary', 'the MB that a print shows'],
    ['longhand explain alexnet fc6.macs --as latex', 'for a paper'],
    ['longhand explain p.yaml loss --notation matrix', 'in matrices'],
  ])
}
