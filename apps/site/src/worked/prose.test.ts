import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const docs = join(import.meta.dirname, '../../../../docs')

const proseUnder = (folder: string): readonly string[] =>
  readdirSync(join(docs, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => join(folder, file))

/** What is left when the question as posed, components, code and formulas are taken out. */
const sentences = (text: string): string =>
  text
    .replace(/<Ask>[\s\S]*?<\/Ask>/g, '')
    .replace(/<[A-Z][\s\S]*?\/?>/g, '')
    .replace(/`[^`]*`/g, '')

const year = /\b(?:19|20)\d\d\b/g

test.each([...proseUnder('examples'), ...proseUnder('misconceptions')])(
  '%s: no number is typed in where a component would work it out',
  (file) => {
    const text = sentences(readFileSync(join(docs, file), 'utf8')).replace(year, '')
    expect(text.match(/\d[\d,.]*\d{2,}|\d+\.\d+/g) ?? []).toEqual([])
  },
)
