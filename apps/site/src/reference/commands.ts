import commandsJson from '@longhand/cli/commands.json'

/** An option of a command, as its help has it. */
interface CommandOption {
  readonly flags: string
  readonly says: string
  readonly usual?: string
}

/** A command, as its help has it. */
export interface CommandPage {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly usage: string
  readonly arguments: readonly { readonly name: string; readonly says: string }[]
  readonly options: readonly CommandOption[]
  readonly examples: readonly { readonly call: string; readonly does: string }[]
}

/** Every command of the program, as the program itself lists them. */
export const commands: readonly CommandPage[] = commandsJson
