import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption, inputOption } from '../options.ts'
import type { CountFormat } from './count.ts'

interface Options {
  readonly as: CountFormat
  readonly input?: readonly number[]
}

/** Tells the program about `longhand count`. */
export const addCount = (program: Command, ended: Ended): void => {
  const command = program
    .command('count')
    .summary('parameters, connections and multiplications of a network, layer by layer')
    .description(
      'Counts every layer of a network: parameters, connections (LeCun 1998) and\nmultiply-accumulates, and the totals.',
    )
    .argument('<model...>', 'the name of a network, a file, or - for standard input')
    .addOption(
      asOption(
        ['table', 'json', 'markdown', 'latex', 'csv'],
        ['torchsummary', 'torchinfo', 'keras'],
      ),
    )
    .addOption(inputOption())
    .action(async (inputs: readonly string[], { as, input }: Options) => {
      const { count } = await import('./count.ts')
      ended(await count(inputs, as, { input }))
    })
  withExamples(command, [
    ['longhand count lenet-5', 'a network by its name'],
    ['longhand count model.json', 'a file: Longhand, Keras, TensorFlow.js'],
    ['longhand count net.txt --input 1x28x28', 'what PyTorch prints, channels first'],
    ['longhand count a.yaml b.json --as json', 'one JSON object a line'],
    ['longhand count - --as latex < net.yaml', 'standard input, a table for a paper'],
  ])
}
