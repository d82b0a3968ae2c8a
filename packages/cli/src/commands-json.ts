import type { Command } from 'commander'

/** What a page says of a command. */
export interface CommandJson {
  readonly name: string
  readonly summary: string
  readonly description: string
  /** `count [options] <model...>`. */
  readonly usage: string
  readonly arguments: readonly { readonly name: string; readonly says: string }[]
  readonly options: readonly {
    readonly flags: string
    readonly says: string
    /** What it is when it is left out, where it is something. */
    readonly usual?: string
  }[]
  readonly examples: readonly { readonly call: string; readonly does: string }[]
}

/** The calls at the end of a command's help, each with what it does. */
const examplesOf = (command: Command): CommandJson['examples'] => {
  let help = ''
  command.configureOutput({
    writeOut: (text) => {
      help += text
    },
  })
  command.outputHelp()
  const lines = help.split('Examples:\n')[1]?.split('\n') ?? []
  return lines.flatMap((line) => {
    const [, call, does] = /^ {2}(longhand .*?)(?: {2,}(\S.*))?$/.exec(line) ?? []
    return call === undefined ? [] : [{ call, does: does ?? '' }]
  })
}

/** Every command of a program as data: the reference of the site is written from it. */
export const commandsJson = ({ commands }: Command): readonly CommandJson[] =>
  commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    description: command.description().replaceAll('\n', ' '),
    usage: `longhand ${command.name()} ${command.usage()}`,
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      says: argument.description,
    })),
    options: command.options.map(({ flags, description, defaultValue }) => ({
      flags,
      says: description,
      ...(typeof defaultValue === 'string' && { usual: defaultValue }),
    })),
    examples: examplesOf(command),
  }))
