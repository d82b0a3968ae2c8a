import { backpropJson, type Work } from '@longhand/backprop'
import { hasIssues } from '@longhand/network'
import { workingAsLatex, workingAsMarkdown } from '@longhand/render'
import { answerEach, inBlocks, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { type WorkingFormat, workingAs } from '../explain/working-formats.ts'
import { workInput } from '../reading/read-problem-input.ts'
import { problemSubject } from '../reading/subject.ts'
import { answerForPeople } from './answer-for-people.ts'
import { wholeWorking } from './whole-working.ts'

const writers: Readonly<Record<WorkingFormat, Writing<Work>['write']>> = {
  text: inBlocks(answerForPeople),
  latex: inBlocks((work) => workingAsLatex(wholeWorking(work))),
  markdown: inBlocks((work) => workingAsMarkdown(wholeWorking(work))),
  json: (work) => JSON.stringify(backpropJson(work)),
}

/** `longhand backprop`: forward pass, gradients and update of a problem. */
export const backprop = (inputs: readonly string[], as: WorkingFormat): Promise<ExitStatus> =>
  answerEach(
    inputs.map((input) => ({ input, answer: () => workInput(input) })),
    { isJson: as === 'json', write: writers[as] },
  )

/** `longhand backprop --of`: one number of each problem with its working. */
export const backpropOf = (
  inputs: readonly string[],
  quantity: string,
  as: WorkingFormat,
): Promise<ExitStatus> =>
  answerEach(
    inputs.map((input) => ({ input, answer: () => workingIn(input, quantity) })),
    {
      isJson: as === 'json',
      write:
        as === 'json'
          ? (working) => workingAs.json(working)
          : inBlocks((working) => workingAs[as](working)),
    },
  )

const workingIn = async (input: string, quantity: string) => {
  const work = await workInput(input)
  return hasIssues(work) ? work : problemSubject(work.value).derivation(quantity)
}
