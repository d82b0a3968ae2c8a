import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import {
  asOption,
  batchOption,
  digitsOption,
  inputOption,
  listOption,
  wordOption,
} from '../options.ts'
import { conventionIds, conventionQuantities, optimizers } from './convention-ids.ts'
import type { CountOptions } from './count-options.ts'

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
      asOption(['table', 'json', 'markdown', 'latex', 'csv', 'torchsummary', 'torchinfo', 'keras']),
    )
    .addOption(
      listOption(
        '--convention <names>',
        'ways to count, side by side, separated by commas: all, or some of ' +
          conventionIds.join(', '),
        ['all', ...conventionIds],
      ),
    )
    .addOption(inputOption())
    .addOption(wordOption('--quantity <name>', 'every reading of', conventionQuantities))
    .addOption(batchOption())
    .addOption(wordOption('--optimizer <name>', 'memory that training with it needs', optimizers))
    .addOption(digitsOption('show counts in so many digits, such as 62.4M'))
    .option('--compare', 'two networks side by side, with ratios')
    .action(async (inputs: readonly string[], options: CountOptions) => {
      const { count } = await import('./count.ts')
      ended(await count(inputs, options))
    })
  withExamples(command, [
    ['longhand count lenet-5', 'a network by its name'],
    ['longhand count model.json', 'a file: Keras, TensorFlow.js, ONNX'],
    ['longhand count net.txt --input 1x28x28', 'what PyTorch prints, channels first'],
    ['longhand count a.yaml b.json --as json', 'one JSON object a line'],
    ['longhand count - --as latex < net.yaml', 'standard input, a table for a paper'],
    ['longhand count vgg-16 --quantity macs', 'MACs and FLOPs, every reading'],
    ['longhand count nin --as torchsummary', 'as others print it'],
    ['longhand count nin zfnet --compare', 'two networks side by side'],
    ['longhand count vgg-16 --optimizer adam', 'memory for training'],
  ])
}
