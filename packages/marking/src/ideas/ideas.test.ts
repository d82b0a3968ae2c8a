import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ideas } from '../all-ideas.ts'
import type { Ask } from '../idea.ts'
import * as rewriting from './index.ts'
import * as misread from './misread.ts'
import * as outputs from './outputs.ts'

const knowsNothing: Ask = { part: () => undefined, near: () => undefined }
const knowsAll: Ask = { part: (part) => `[${part}]`, near: (what) => `[${what}]` }

/** Bits of a float32 and of a byte, and the steps of binary units. */
const units = new Set(['8', '32', '1024'])

test('ideas: every id belongs to one idea', () => {
  expect(ideas.size).toBe(Object.keys({ ...rewriting, ...outputs, ...misread }).length)
})

describe.each([...ideas.values()])('$id', (idea) => {
  test('stands in a file of its name', () => {
    expect(existsSync(join(import.meta.dirname, `${idea.id}.ts`))).toBe(true)
  })

  test.each([
    ['without numbers', knowsNothing],
    ['with numbers', knowsAll],
  ])('speaks to the learner in whole sentences %s', (_, ask) => {
    expect(idea.says(ask)).toMatch(/^You .*\.$/)
    expect(idea.says(ask)).not.toMatch(/undefined| {2}/)
  })

  test('says what is believed and a way back, and holds no number but small constants', () => {
    for (const text of [idea.believes, idea.wayBack]) expect(text).toMatch(/^[A-Z].*\.$/)
    const words = [idea.title, idea.believes, idea.wayBack, idea.says(knowsNothing)].join(' ')
    expect(
      words.match(/\d+/g)?.filter((digits) => Number(digits) > 4 && !units.has(digits)) ?? [],
    ).toEqual([])
  })
})
