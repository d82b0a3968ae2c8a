import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption } from '../options.ts'
import type { CompareFormat } from './comparison-for-people.ts'
import type { SweepOptions } from './sweep.ts'

const formats = ['table', 'markdown', 'latex', 'csv', 'json', 'findings'] as const

/** Tells the program about `longhand compare`. */
export const addCompare = (program: Command, ended: Ended): void => {
  const command = program
    .command('compare')
    .summary('runs beside each other: mean and spread over seeds')
    .description(
      'Puts runs beside each other. Runs that differ in their seed alone are one row;\nconfigurations that differ in one setting are paired, and a difference within\nthe spread of the seeds is said to be none.',
    )
    .argument('<run...>', 'folders that longhand train wrote, or their run.json')
    .option('--plots <folder>', 'write curves, accuracy by parameters and confusion as SVG')
    .addOption(asOption(formats))
    .action(
      async (
        paths: readonly string[],
        { as, plots }: { readonly as: CompareFormat; readonly plots?: string },
      ) => {
        const { compare } = await import('./compare.ts')
        ended(await compare(paths, as, plots))
      },
    )
  withExamples(command, [
    ['longhand compare runs/*', 'every run there is'],
    ['longhand compare runs/relu-* runs/sigmoid-* --plots plots', 'with plots'],
    ['longhand compare runs/* --as markdown', 'for a report'],
    ['longhand compare runs/* --as findings', 'every epoch over the seeds, small, to keep'],
  ])
}

/** Tells the program about `longhand sweep`. */
export const addSweep = (program: Command, ended: Ended): void => {
  const command = program
    .command('sweep')
    .summary('train every configuration of a grid with several seeds, and compare')
    .description(
      'Trains every configuration that "vary" spans, each with every seed, keeps each\nrun, and puts them beside each other. Without "seeds" there are three: 1, 2, 3.\nCtrl-C compares what is done, and --resume goes on from there.',
    )
    .argument('<experiment>', 'a file with an experiment and "vary", or -')
    .option('--out <folder>', 'where run folders are made', 'runs')
    .option('--plots <folder>', 'write curves, accuracy by parameters and confusion as SVG')
    .option('--resume', 'go on where it was stopped: runs in --out are not begun again', false)
    .option('--tensorboard', 'write an event file for TensorBoard into each run folder', false)
    .addOption(asOption(formats))
    .action(
      async (input: string, { as, ...options }: SweepOptions & { readonly as: CompareFormat }) => {
        const { sweep } = await import('./sweep.ts')
        ended(await sweep(input, as, options))
      },
    )
  withExamples(command, [
    ['longhand sweep sweep.yaml --plots plots', 'vary: { batchSize: [5, 32] }'],
    ['longhand sweep sweep.yaml --resume', 'goes on where it was stopped'],
  ])
}
