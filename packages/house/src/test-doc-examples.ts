import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docExamplesUnder } from './doc-examples.ts'

type Names = Readonly<Record<string, unknown>>

const evaluate = (code: string, names: Names): unknown => {
  const run: unknown = Reflect.construct(Function, [...Object.keys(names), `return (${code})`])
  if (typeof run !== 'function') throw new TypeError('not a function')
  return run(...Object.values(names))
}

/**
 * Runs the docstring examples of a package as tests.
 *
 * @param folder The package's `src`.
 * @param face What the examples can call, besides what their own file exports.
 */
export const testDocExamples = (folder: string, face: Names): void => {
  describe('docstring examples', () => {
    const examples = docExamplesUnder(folder)
    test('there are some', () => expect(examples).not.toEqual([]))
    test.each(examples)('$file: $code', async ({ file, code, expected }) => {
      const own: Names = await import(join(folder, file))
      const names = { ...own, ...face }
      const value = await evaluate(code, names)
      if (expected !== undefined) expect(value).toEqual(evaluate(expected, names))
    })
  })
}
