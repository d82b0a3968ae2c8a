import { expect, test } from 'vitest'
import { heldIn, shownQuestion } from './questions.ts'
import { writtenLines } from './written-lines.ts'

test('writtenLines: a line that only goes on has the numbers of the wrong working (half-kept)', () => {
  const quantity = 'output.kernel[0][0].gradient'
  const question = shownQuestion({ subject: 'two-two-two', quantity })
  const held = question && heldIn('half-kept', question)
  if (held === undefined) throw new RangeError('half-kept changes nothing')
  const { lines } = writtenLines(held.right, held.wrong, 'wrong', true)
  const rows =
    lines
      .at(-1)
      ?.rows.map(({ written }) => written)
      .join(' ') ?? ''
  // half of δ_o1 = 0.138499, times out_h1 = 0.593270
  expect(rows).toContain('0.0692493')
  expect(rows).not.toContain('0.138499')
  expect(rows).toContain('0.0410835')
})
