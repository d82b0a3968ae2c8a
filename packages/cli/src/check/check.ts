import { hasIssues } from '@longhand/network'
import { answerEach, inBlocks, type Task, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import type { Asked } from './asked.ts'
import { lineByLine } from './line-by-line.ts'
import { type Marked, marker } from './marked.ts'
import { passForPeople } from './pass-for-people.ts'
import { readAnswers } from './read-answers.ts'
import { verdictForPeople } from './verdict-for-people.ts'

/** How verdicts can be written. */
export type CheckFormat = 'text' | 'json'

const markedForPeople = (marked: Marked): string =>
  'missing' in marked ? passForPeople(marked) : verdictForPeople(marked)

const asJson = ({ id, person, question, check, ...marked }: Marked): string =>
  JSON.stringify({
    id,
    ...(person !== null && { person }),
    ...(question !== null && { question }),
    ...check,
    ...('missing' in marked && { missing: marked.missing }),
  })

const writers: Readonly<Record<CheckFormat, Writing<Marked>['write']>> = {
  text: inBlocks(markedForPeople),
  json: asJson,
}

const answer = (tasks: readonly Task<Marked>[], as: CheckFormat): Promise<ExitStatus> =>
  answerEach(tasks, { isJson: as === 'json', write: writers[as] })

/** `longhand check`: one answer. */
export const checkOne = (input: string, asked: Asked, as: CheckFormat): Promise<ExitStatus> =>
  answer([{ input, answer: () => marker()(asked) }], as)

/** `longhand check --from`: every answer of a file. */
export const checkFile = async (path: string, as: CheckFormat): Promise<ExitStatus> => {
  const lines = await readAnswers(path)
  if (hasIssues(lines)) return answer([{ input: path, answer: async () => lines }], as)
  const markNext = lineByLine()
  const tasks = lines.value.map(({ where, id, asked }) => ({
    input: where,
    id,
    answer: async () => (hasIssues(asked) ? asked : markNext(asked.value)),
  }))
  return answer(tasks, as)
}
