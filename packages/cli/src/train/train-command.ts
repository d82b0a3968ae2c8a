import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption } from '../options.ts'
import type { TrainOptions } from './train.ts'

/** Tells the program about `longhand train`. */
export const addTrain = (program: Command, ended: Ended): void => {
  const command = program
    .command('train')
    .summary('train the network of an experiment and keep the run')
    .description(
      'Trains the network of an experiment and writes a folder for the run: run.json,\nand the weights as TensorFlow.js loads them. Ctrl-C keeps what is done, and\n--resume goes on with it to the same weights, bit by bit.',
    )
    .argument('[experiment...]', 'a file with network, data set and settings, or -')
    .option('--out <folder>', 'where run folders are made', 'runs')
    .option('--resume <run>', 'go on with the run in this folder', withRun)
    .option('--tensorboard', 'write an event file for TensorBoard into the run folder', false)
    .addOption(asOption(['table', 'json']))
    .action(async (inputs: readonly string[], options: TrainOptions) => {
      if (inputs.length === 0 && options.resume === undefined)
        command.error("error: missing required argument 'experiment'", { exitCode: 2 })
      const { train } = await import('./train.ts')
      ended(await train(inputs, options))
    })
  withExamples(command, [
    ['longhand train experiment.yaml', 'writes runs/<name>-1'],
    ['longhand train a.yaml b.yaml --as json', 'one run.json a line'],
    ['longhand train experiment.yaml --out my-runs', 'another folder'],
    ['longhand train --resume runs/first-1', 'goes on where it was stopped'],
  ])
}

const withRun = (run: string, runs: readonly string[] = []): readonly string[] => [...runs, run]
