import type { Checked, Issue } from '@longhand/network'
import type { Run } from '@longhand/train'
import { answerEach, inBlocks, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { runForPeople } from './run-for-people.ts'
import { listenForStop } from './stop-signal.ts'
import { trainInput } from './train-input.ts'

/** How a run can be written. */
export type TrainFormat = 'table' | 'json'

const writers: Readonly<Record<TrainFormat, Writing<Run>['write']>> = {
  table: inBlocks(runForPeople),
  json: (run) => JSON.stringify(run),
}

/**
 * `longhand train`: each experiment in turn, a folder a run.
 *
 * @returns 1 where an input was wrong or a run failed; a run that was stopped is done.
 */
export const train = async (
  inputs: readonly string[],
  out: string,
  as: TrainFormat,
): Promise<ExitStatus> => {
  const stop = listenForStop()
  let hasFailed = false
  const answer = (input: string): Promise<Checked<Run>> =>
    stop.isStopped() ? Promise.resolve({ issues: [notBegun] }) : trainInput(input, out, stop)
  const write: Writing<Run>['write'] = (run, at) => {
    hasFailed ||= run.status === 'failed'
    return writers[as](run, at)
  }
  const status = await answerEach(
    inputs.map((input) => ({ input, answer: () => answer(input) })),
    { isJson: as === 'json', write },
  )
  stop.forget()
  return hasFailed ? 1 : status
}

const notBegun: Issue = {
  path: '',
  expected: 'time to train',
  received: 'Ctrl-C before it began',
  try: 'Train it another time.',
}
