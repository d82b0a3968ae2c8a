import { expect, test } from 'vitest'
import { heldIn, shownQuestion } from './questions.ts'
import { writtenLines } from './written-lines.ts'

test('writtenLines: a line that only goes on has the numbers of the wrong working (half-kept)', () => {
  const quantity = 'output.kernel[0][0].gradient'
  const question = shownQuestion({ subject: 'two-two-two', quantity })
  const held = question && heldIn('half-kept', question)
  if (held === undefined) throw new RangeError('half-kept changes nothing')
  const { lines } = writtenLines(held.right, held.wrong, 'wrong')
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

test('writtenLines: a factor that is put in on one side has its line on the other (other-logarithm)', () => {
  const question = shownQuestion({ subject: 'three-classes', quantity: 'loss' })
  const held = question && heldIn('other-logarithm', question)
  if (held === undefined) throw new RangeError('other-logarithm changes nothing')
  const [wrong, right] = (['wrong', 'right'] as const).map((shows) =>
    writtenLines(held.right, held.wrong, shows).lines.map(({ address }) => address),
  )
  expect(wrong?.length).toBeGreaterThan(1)
  expect(right).toEqual(wrong)
})
