import { expect, test } from 'vitest'
import type { Check, Mistake } from '../check.ts'
import { classReport } from './class-report.ts'

const mistake = (...ids: readonly string[]): Mistake => ({
  id: ids[0] ?? '',
  ids,
  at: null,
  says: 'You did.',
  value: 1,
  slip: null,
  chance: 0,
})

const check = (verdict: Check['verdict'], ...mistakes: readonly Mistake[]): Check => ({
  verdict,
  expected: 2,
  conventions: [],
  mistakes,
})

const report = classReport([
  { person: 'ada', question: 'q1', check: check('right') },
  { person: 'ada', question: 'q2', check: check('wrong', mistake('one-bias'), mistake('ascent')) },
  { person: 'bob', question: 'q1', check: check('convention', mistake('forgot-bias')) },
  { person: 'bob', question: 'q2', check: check('wrong', mistake('forgot-bias', 'one-bias')) },
  { person: null, question: 'q2', check: check('wrong') },
  { person: 'cyd', question: 'q2', check: check('unreadable') },
])

test('classReport: an idea counts where it explains best, and apart where a convention allows it', () => {
  expect(report.ideas).toEqual([
    { id: 'one-bias', wrong: 2, convention: 0, possible: 2, people: 2, questions: 1 },
    { id: 'forgot-bias', wrong: 1, convention: 1, possible: 2, people: 1, questions: 2 },
    { id: 'ascent', wrong: 0, convention: 0, possible: 1, people: 0, questions: 0 },
  ])
})

test('classReport: per question and per person; who is not named is in no person’s row', () => {
  expect(report.questions).toMatchObject([
    {
      name: 'q2',
      answers: 4,
      right: 0,
      wrong: 3,
      unexplained: 1,
      unreadable: 1,
      mostly: 'one-bias',
    },
    { name: 'q1', answers: 2, right: 1, convention: 1, wrong: 0, mostly: null },
  ])
  expect(report.people.map(({ name, answers }) => [name, answers])).toEqual([
    ['ada', 2],
    ['bob', 2],
    ['cyd', 1],
  ])
})

test('classReport: of no answers it is empty', () => {
  expect(classReport([])).toEqual({ answers: 0, ideas: [], questions: [], people: [] })
})
