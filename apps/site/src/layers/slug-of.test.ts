import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { layerKinds } from '@longhand/network'
import { expect, test } from 'vitest'
import { slugOf } from './slug-of.ts'

test('slugOf: each text in docs/layers is that of a kind', () => {
  const texts = readdirSync(join(import.meta.dirname, '../../../../docs/layers'))
  const slugs = new Set(Object.keys(layerKinds).map((kind) => `${slugOf(kind)}.mdx`))
  expect(texts.filter((text) => !slugs.has(text))).toEqual([])
})
