import { type Command, Option } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption, inputOption, oneOf } from '../options.ts'
import type { ConvertFormat, Target } from './convert.ts'

interface Options {
  readonly to: Target
  readonly as: ConvertFormat
  readonly input?: readonly number[]
}

const targets: readonly Target[] = ['longhand', 'yaml', 'keras', 'pytorch', 'tfjs']

/** Tells the program about `longhand convert`. */
export const addConvert = (program: Command, ended: Ended): void => {
  const command = program
    .command('convert')
    .summary('a network as a file of Longhand, or as code for Keras, PyTorch, TensorFlow.js')
    .description(
      "Writes a network in another format: Longhand's own JSON or YAML, or code, ready to\nrun, for Keras, PyTorch or TensorFlow.js. What a library cannot express is said.",
    )
    .argument('<model...>', 'the name of a network, a file, or - for standard input')
    .addOption(
      new Option('--to <format>', `what to write: ${targets.join(', ')}`)
        .argParser((word) => oneOf(targets, word))
        .makeOptionMandatory(),
    )
    .addOption(asOption(['code', 'json']))
    .addOption(inputOption())
    .action(async (inputs: readonly string[], { to, as, input }: Options) => {
      const { convert } = await import('./convert.ts')
      ended(await convert(inputs, to, as, { input }))
    })
  withExamples(command, [
    ['longhand convert lenet-5 --to longhand', 'a network by its name, as a file'],
    ['longhand convert model.json --to pytorch', 'from Keras to PyTorch'],
    ['longhand convert alexnet --to keras > net.py', 'code in a file'],
  ])
}
