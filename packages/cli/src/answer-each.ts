import { type Checked, hasIssues, type Issue } from '@longhand/network'
import type { ExitStatus } from './exit-status.ts'
import { issuesForPeople } from './issues-for-people.ts'
import { print, warn } from './terminal.ts'

/** Something to answer, and what to call it when there is no answer. */
export interface Task<Answer> {
  /** As the caller named it. */
  readonly input: string
  /** What a line of a file calls itself. */
  readonly id?: string | undefined
  readonly answer: () => Promise<Checked<Answer>>
}

/** How answers leave the command. */
export interface Writing<Answer> {
  /** Whether what is wrong with an input is part of the answer: `--as json`. */
  readonly isJson: boolean
  /** @param at How many answers stand above this one. */
  readonly write: (answer: Answer, at: number) => string
}

/** Answers every input in turn; one that is wrong does not keep the others from their answers. */
export const answerEach = async <Answer>(
  tasks: readonly Task<Answer>[],
  { isJson, write }: Writing<Answer>,
): Promise<ExitStatus> => {
  let written = 0
  for (const { input, id, answer } of tasks) {
    const answered = await answer().catch(fault)
    if (!hasIssues(answered)) print(`${write(answered.value, written++)}\n`)
    else if (isJson) print(`${JSON.stringify({ id, input, issues: answered.issues })}\n`)
    else warn(issuesForPeople(input, answered.issues))
  }
  return written === tasks.length ? 0 : 1
}

/** A fault of ours: it must not keep the other inputs from their answers either. */
const fault = (error: unknown): { readonly issues: readonly Issue[] } => ({
  issues: [
    {
      path: '',
      expected: 'an answer',
      received: `a fault in Longhand: ${error instanceof Error ? error.message : String(error)}`,
      try: 'Please report it, with this input.',
    },
  ],
})

/** Answers with an empty line between them. */
export const inBlocks =
  <Answer>(write: (answer: Answer) => string): Writing<Answer>['write'] =>
  (answer, at) =>
    `${at === 0 ? '' : '\n'}${write(answer)}`
