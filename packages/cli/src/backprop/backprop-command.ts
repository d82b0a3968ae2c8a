import type { Command } from 'commander'
import type { Ended } from '../exit-status.ts'
import type { WorkingFormat } from '../explain/working-formats.ts'
import { withExamples } from '../help.ts'
import { asOption } from '../options.ts'

interface BackpropOptions {
  readonly as: WorkingFormat
  readonly of?: string
}

/** Tells the program about `longhand backprop`. */
export const addBackprop = (program: Command, ended: Ended): void => {
  const command = program
    .command('backprop')
    .summary('forward pass, gradients and weight update of a small network')
    .description(
      'Works a backpropagation problem out: outputs, loss, every gradient and every\nupdated weight, with all the working.',
    )
    .argument('<problem...>', 'a file with a network, its weights and a batch, or -')
    .option('--of <quantity>', 'one number alone, such as hidden.kernel[0][1].gradient')
    .addOption(asOption(['text', 'latex', 'markdown', 'json']))
    .action(async (inputs: readonly string[], { as, of }: BackpropOptions) => {
      const { backprop, backpropOf } = await import('./backprop.ts')
      ended(of === undefined ? await backprop(inputs, as) : await backpropOf(inputs, of, as))
    })
  withExamples(command, [
    ['longhand backprop problem.yaml', 'losses, weights, working'],
    ["longhand backprop p.yaml --of 'hidden.delta[0][1]'", 'one number'],
    ['longhand backprop a.json b.json --as json', 'one JSON object a line'],
    ['longhand backprop - --as latex < problem.json', 'for a paper'],
  ])
}
