import type { Run } from '../training/run.ts'

/**
 * What must be known of runs that are put beside each other.
 *
 * @param kept Those of them that count.
 */
export const notesOn = (runs: readonly Run[], kept: readonly Run[]): readonly string[] => {
  const empty = runs.filter(({ epochs }) => epochs.length === 0).length
  const repeated = runs.length - empty - kept.length
  const short = kept.filter(({ status }) => status !== 'done').length
  return [
    ...note(empty, 'Left out, without a finished epoch'),
    ...note(repeated, 'Left out, since another run has the same seed and so the same end'),
    ...note(short, 'Ended before the last epoch, and counted by the last finished one'),
  ]
}

const note = (count: number, says: string): readonly string[] =>
  count === 0 ? [] : [`${says}: ${count === 1 ? 'one run' : `${count} runs`}.`]
