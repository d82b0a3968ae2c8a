import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An example in a docstring: what is called, and what the comment behind it says it gives. */
export interface DocExample {
  readonly file: string
  readonly code: string
  /** Undefined where the example only has to run. */
  readonly expected: string | undefined
}

const docstring = /\/\*\*[\s\S]*?\*\//g
const example = /@example\s+([\s\S]*?)(?=\n\s*@|$)/g

/** Every `@example` in the docstrings of a source text. */
export const docExamplesIn = (file: string, source: string): readonly DocExample[] =>
  (source.match(docstring) ?? []).flatMap((comment) => {
    const text = comment.replace(/\s*\*\/$/, '').replace(/^\s*\*? ?/gm, '')
    return [...text.matchAll(example)].map(([, body = '']) => {
      const [code = '', expected] = body.trim().split(/\s\/\/\s(?=[^\n]*$)/)
      return { file, code, expected }
    })
  })

/** Every `@example` under a folder, tests and generated files left out. */
export const docExamplesUnder = (folder: string): readonly DocExample[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.(test|bench)\.ts$/.test(path))
    .sort()
    .flatMap((path) => docExamplesIn(path, readFileSync(join(folder, path), 'utf8')))
