import { answerEach, inBlocks } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { readSubject } from '../reading/read-subject.ts'
import { type DiagnoseOptions, diagnosisOf } from './diagnosis.ts'
import { diagnosisForPeople } from './diagnosis-for-people.ts'

/** `longhand diagnose`: what a question can tell at the digits asked. */
export const diagnose = (
  input: string,
  quantity: string,
  options: DiagnoseOptions,
): Promise<ExitStatus> =>
  answerEach(
    [{ input, answer: async () => diagnosisOf(await readSubject(input), quantity, options) }],
    {
      isJson: options.as === 'json',
      write:
        options.as === 'json'
          ? (diagnosis) => JSON.stringify(diagnosis)
          : inBlocks(diagnosisForPeople),
    },
  )
