import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import { withExamples } from '../help.ts'
import { asOption, stepsOption, walkOption } from '../options.ts'
import { withPresentation } from '../presentation-options.ts'
import type { BackpropOptions } from './backprop-options.ts'

/** Tells the program about `longhand backprop`. */
export const addBackprop = (program: Command, ended: Ended): void => {
  const command = program
    .command('backprop')
    .summary('forward pass, gradients and weight update of a small network')
    .description(
      'Works a backpropagation problem out: outputs, loss, every gradient and every\nupdated weight, with all the working.',
    )
    .argument('<problem...>', 'the name of a problem, a file with one, or -')
    .option('--of <quantity>', 'one number alone, such as hidden.kernel[0][1].gradient')
    .addOption(walkOption().conflicts('of'))
    .addOption(stepsOption())
    .addOption(asOption(['text', 'latex', 'markdown', 'json', 'pytorch', 'tfjs', 'svg']))
  withPresentation(command).action(async (inputs: readonly string[], options: BackpropOptions) => {
    const { backprop } = await import('./backprop.ts')
    ended(await backprop(inputs, options))
  })
  withExamples(command, [
    ['longhand backprop problem.yaml', 'losses, weights, working'],
    ["longhand backprop p.yaml --of 'hidden.delta[0][1]'", 'one number'],
    ['longhand backprop p.yaml --walk', 'line by line, in order'],
    ['longhand backprop a.json b.json --as json', 'one JSON object a line'],
    ['longhand backprop - --as latex < problem.json', 'a paper of its own'],
    ['longhand backprop p.yaml --as pytorch', 'a program that agrees'],
  ])
}
