import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption } from '../options.ts'
import type { TrainFormat } from './train.ts'

interface TrainOptions {
  readonly as: TrainFormat
  readonly out: string
}

/** Tells the program about `longhand train`. */
export const addTrain = (program: Command, ended: Ended): void => {
  const command = program
    .command('train')
    .summary('train the network of an experiment and keep the run')
    .description(
      'Trains the network of an experiment and writes a folder for the run: run.json,\nand the weights as TensorFlow.js loads them. Ctrl-C keeps what is done.',
    )
    .argument('<experiment...>', 'a file with network, data set and settings, or -')
    .option('--out <folder>', 'where run folders are made', 'runs')
    .addOption(asOption(['table', 'json']))
    .action(async (inputs: readonly string[], { as, out }: TrainOptions) => {
      const { train } = await import('./train.ts')
      ended(await train(inputs, out, as))
    })
  withExamples(command, [
    ['longhand train experiment.yaml', 'writes runs/<name>-1'],
    ['longhand train a.yaml b.yaml --as json', 'one run.json a line'],
    ['longhand train experiment.yaml --out my-runs', 'another folder'],
  ])
}
