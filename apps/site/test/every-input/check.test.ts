import { examples, problems } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { askedOf } from '@longhand/questions'
import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saidOf } from '~/answer/said.ts'
import { networkSubject } from '~/worked/network-subject.ts'
import { problemSubject } from '~/worked/problem-subject.ts'
import type { Subject } from '~/worked/subject.ts'
import { type Reader, startReader } from '../reader.ts'
import { changeEvery, type Field, type Way } from './change-every.ts'
import { type Draw, withDraws } from './draw.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const soon = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 })

/** What should be asked there, changed beside the page. */
interface Expected {
  subject: Subject | undefined
  of: string
  what: string
  answer: string
}

const small = examples.filter(({ network }) => network.layers.length < 20)

const subjectIn = (name: string, data: unknown): Subject => {
  const subject = problems.some((one) => one.name === name)
    ? problemSubject(data)
    : networkSubject(data)
  if (hasIssues(subject)) throw new RangeError(JSON.stringify(subject.issues))
  return subject.value
}

const asked = ({ subject }: Expected) =>
  subject === undefined ? [] : askedOf(subject.work ?? subject.network)

/** How the subject comes there: as a known network, or as a text. */
const subjectWays = (draw: Draw, now: Expected, isText: boolean): readonly Way[] => [
  {
    of: /^A known network or problem$/,
    change: (field) => {
      if (isText) return field.selectOption('')
      const one = draw(fc.constantFrom(...small, ...problems))
      now.subject = 'network' in one ? subjectIn('', one.network) : subjectIn(one.name, one.problem)
      return field.selectOption(one.name)
    },
  },
  {
    of: /^A network or/,
    change: (field) => {
      const networks = small.map(({ network }) => ['', network] as const)
      const known = problems.map(({ name, problem }) => [name, problem] as const)
      const [name, data] = draw(fc.constantFrom(...networks.slice(0, 5), ...known))
      now.subject = subjectIn(name, data)
      return field.fill(JSON.stringify(data))
    },
  },
]

const waysFor = (page: Page, draw: Draw, now: Expected, isText: boolean): readonly Way[] => [
  ...subjectWays(draw, now, isText),
  {
    of: /^Of$/,
    change: (field) => {
      const { of } = draw(fc.constantFrom(...asked(now)))
      now.of = of
      return field.selectOption(of)
    },
  },
  {
    of: /^Quantity$/,
    change: (field) => {
      const { quantities = [] } = asked(now).find(({ of }) => of === now.of) ?? {}
      now.what = draw(fc.constantFrom(...quantities))
      return field.selectOption(now.what)
    },
  },
  {
    of: /^Your answer$/,
    change: async (field) => {
      now.answer = String(draw(fc.oneof(fc.nat(400_000), fc.constantFrom(0, 1, 0.5, 12))))
      await field.fill(now.answer)
      await page.keyboard.press('Enter')
    },
  },
]

const agrees = async (page: Page, now: Expected, { name }: Field) => {
  if (name !== 'Your answer') {
    if (now.subject === undefined) return undefined
    const offered = () => page.getByRole('combobox', { name: 'Of', exact: true }).locator('option')
    const ofs = asked(now).map(({ of }) => of)
    return soon(() =>
      offered().evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
    ).toEqual(ofs)
  }
  const question = now.subject?.question(now.of === '' ? now.what : `${now.of}.${now.what}`)
  if (question === undefined || hasIssues(question)) throw new RangeError(`${now.of}.${now.what}`)
  const said = saidOf(question.value, markAnswer(question.value, now.answer))
  const verdict = () => page.locator('.lab .verdict').first().textContent()
  await soon(verdict).toContain(said.word)
  for (const sentence of said.sentences) expect(await verdict()).toContain(sentence)
}

test('check lab: whatever is chosen and answered, the page says what the packages say', () =>
  withDraws(async (draw) => {
    for (const isText of [false, true]) {
      const { page, faults } = await reader.open('/check/')
      await page.locator('astro-island:not([ssr])').waitFor()
      const now: Expected = { subject: undefined, of: '', what: '', answer: '' }
      const changed = await changeEvery(page, waysFor(page, draw, now, isText), (field) =>
        agrees(page, now, field),
      )
      expect(changed).toHaveLength(isText ? 5 : 4)
      expect(faults).toEqual([])
      await page.context().close()
    }
  }))
