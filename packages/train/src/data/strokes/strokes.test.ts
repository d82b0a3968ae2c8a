import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Examples } from '../data-set.ts'
import { drawStrokes } from './strokes.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = ({ inputs }: Examples) => Uint8Array.from(inputs)
const images = (examples: Examples) => {
  const bytes = bytesOf(examples)
  return Array.from({ length: examples.count }, (_, at) =>
    hashOf(bytes.subarray(at * 784, (at + 1) * 784)),
  )
}

test('drawStrokes: the digits of a seed never change: published runs stand on them', () => {
  const { train, test } = drawStrokes({ limit: 200, testLimit: 100, seed: 1 })
  expect([hashOf(bytesOf(train)), hashOf(bytesOf(test))]).toMatchInlineSnapshot(`
    [
      "5bfca38efe07485cb8266bb67f10134a35b5725ebc00bd3fb17bb091308a04a8",
      "deab9965cb8d9f88c30a107830753b62919594fdc02e70868ea7b3572ebcbc35",
    ]
  `)
})

test('drawStrokes: only what IEEE 754 rounds alike everywhere is computed', () => {
  const folders = [import.meta.dirname, join(import.meta.dirname, '../../random')]
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const used = new Set(sources.flatMap((source) => source.match(/Math\.\w+/g) ?? []))
  const exact = ['floor', 'imul', 'max', 'min', 'round', 'sqrt'].map((name) => `Math.${name}`)
  expect([...used].filter((name) => !exact.includes(name))).toEqual([])
})

test('drawStrokes: more examples begin with the same ones', () => {
  const few = drawStrokes({ limit: 20, testLimit: 10, seed: 3 })
  const many = drawStrokes({ limit: 50, testLimit: 30, seed: 3 })
  expect(many.train.inputs.subarray(0, 20 * 784)).toEqual(few.train.inputs)
  expect(many.train.labels.subarray(0, 20)).toEqual(few.train.labels)
  expect(many.test.inputs.subarray(0, 10 * 784)).toEqual(few.test.inputs)
})

test('drawStrokes: no image stands twice, neither in training and test nor under two seeds', () => {
  const one = drawStrokes({ limit: 1000, testLimit: 1000, seed: 1 })
  const other = drawStrokes({ limit: 1000, testLimit: 1000, seed: 2 })
  const all = [one.train, one.test, other.train, other.test].flatMap(images)
  expect(new Set(all).size).toBe(4000)
})

test('drawStrokes: each digit comes equally often', () => {
  const { train, classes } = drawStrokes({ limit: 5000, testLimit: 1, seed: 1 })
  for (const digit of classes) {
    const count = train.labels.filter((label) => String(label) === digit).length
    // 500 ± five standard deviations of √(5000 · 0.1 · 0.9) ≈ 21
    expect(Math.abs(count - 500)).toBeLessThan(106)
  }
})

test('drawStrokes: every sheet carries a line, and more paper than ink', () => {
  const { train } = drawStrokes({ limit: 1000, testLimit: 1, seed: 1 })
  for (let at = 0; at < train.count; at += 1) {
    const sheet = train.inputs.subarray(at * 784, (at + 1) * 784)
    const inked = sheet.filter((grey) => grey > 60).length
    expect(inked).toBeGreaterThan(8)
    expect(inked).toBeLessThan(784 / 2)
  }
})
