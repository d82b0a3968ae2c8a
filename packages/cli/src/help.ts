import type { Command } from 'commander'

/** A call and what it does. */
type Example = readonly [call: string, does: string]

/** Adds calls that work to the help of a command. */
export const withExamples = (command: Command, examples: readonly Example[]): Command => {
  const width = Math.max(...examples.map(([call]) => call.length))
  const lines = examples.map(([call, does]) => `  ${call.padEnd(width)}  ${does}`)
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}
