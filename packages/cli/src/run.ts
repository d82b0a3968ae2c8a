import { CommanderError } from 'commander'
import type { ExitStatus } from './exit-status.ts'
import { program } from './program.ts'
import { endQuietlyWithReader } from './terminal.ts'

/** Runs the command line and says how it ended. */
export const run = async (words: readonly string[]): Promise<ExitStatus> => {
  endQuietlyWithReader()
  let status: ExitStatus = 0
  const command = program((ended) => {
    status = ended
  })
  try {
    await command.parseAsync([...words], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    status = error.exitCode === 0 ? 0 : 2
  }
  return status
}
