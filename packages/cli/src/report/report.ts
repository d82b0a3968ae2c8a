import { type Answered, type ClassReport, classReport } from '@longhand/marking'
import { hasIssues, isObject } from '@longhand/network'
import type { Asked } from '../check/asked.ts'
import { marker } from '../check/marked.ts'
import { readAnswers } from '../check/read-answers.ts'
import type { ExitStatus } from '../exit-status.ts'
import { issuesForPeople } from '../issues-for-people.ts'
import { print, warn } from '../terminal.ts'
import { plotOf } from './plot-of.ts'
import { reportAsCsv, reportForPeople } from './report-tables.ts'

/** How a class report can be written. */
export type ReportFormat = 'table' | 'csv' | 'svg' | 'json'

const writers: Readonly<Record<ReportFormat, (report: ClassReport) => string>> = {
  table: reportForPeople,
  csv: reportAsCsv,
  svg: plotOf,
  json: (report) => JSON.stringify(report),
}

/** `longhand check --from … --report`: what a class answered, and nothing leaves the machine. */
export const report = async (path: string, as: ReportFormat): Promise<ExitStatus> => {
  const lines = await readAnswers(path)
  if (hasIssues(lines)) {
    warn(issuesForPeople(path, lines.issues))
    return 1
  }
  const mark = marker()
  const answers: Answered[] = []
  for (const { where, asked } of lines.value) {
    const marked = hasIssues(asked) ? asked : await mark(asked.value)
    if (hasIssues(marked)) warn(issuesForPeople(where, marked.issues))
    else if (!hasIssues(asked)) answers.push(answered(asked.value, marked.value.check))
  }
  print(`${writers[as](classReport(answers))}\n`)
  return answers.length === lines.value.length ? 0 : 1
}

const answered = (asked: Asked, check: Answered['check']): Answered => ({
  person: asked.person,
  question: asked.question ?? `${subjectName(asked.subject)} ${asked.quantity}`.trim(),
  check,
})

/** What a network or problem is called that was given by its name, or whole. */
const subjectName = (subject: unknown): string => {
  if (typeof subject === 'string') return subject.startsWith('{') ? '' : subject
  const named = isObject(subject) && isObject(subject.network) ? subject.network : subject
  return isObject(named) && typeof named.name === 'string' ? named.name : ''
}
