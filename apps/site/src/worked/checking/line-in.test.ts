import { expect, test } from 'vitest'
import { lineIn } from './line-in.ts'

const text = `# a file
network: lenet-5
questions:
  - of: C1.parameters
    claims: [{ says: "156" }]
  - of: C3.parameters
sources:
`

test.each([
  ['network', 2],
  ['questions[1].of', 6],
  // what is missing is told where it would stand
  ['questions[0].claims[0].source', 5],
  ['questions[7].of', 4],
  ['line 5, column 3', 5],
] as const)('lineIn: %s stands on line %i', (path, line) => {
  expect(lineIn(text, path)).toBe(line)
})

test('lineIn: a path that leads nowhere has no line', () => {
  expect(lineIn(text, 'nothing')).toBeUndefined()
})
