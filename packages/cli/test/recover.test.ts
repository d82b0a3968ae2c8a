import { describe, expect, test } from 'vitest'
import { longhand } from './longhand.ts'

describe.concurrent('longhand recover', () => {
  test('coursework’s print leaves one input side, 244, and two first paddings (COUNTING.md)', async () => {
    const { status, out } = await longhand(['recover', 'five-convolutions.txt', '--as', 'json'])
    expect(status).toBe(0)
    const { inputs, inputsByLine, rows } = JSON.parse(out)
    expect(inputs).toEqual([{ channels: 3, side: 244 }])
    expect(inputsByLine.map(({ side }: { side: number }) => side)).toEqual([243, 244])
    const paddings = rows[0].fits.map(
      ({ convolution }: { convolution: { padding: number } }) => convolution.padding,
    )
    expect(paddings).toEqual([0, 1])
  })

  test('for people: the input, and each row with what fits', async () => {
    const { out } = await longhand(['recover', 'five-convolutions.txt'])
    expect(out).toMatch(/^Input: 3×244×244\n {2}by the input’s line alone: 3×243×243, 3×244×244\n/)
    expect(out).toContain('  11×11, stride 4, padding 1, with biases\n')
  })

  test('--pools 28,3: three pools of 2 among others (coursework)', async () => {
    const { status, out } = await longhand(['recover', '--pools', '28,3'])
    expect(status).toBe(0)
    expect(out.split('\n')).toContain('3 pools of 2×2: 28 → 14 → 7 → 3')
  })

  test('a file that is no print is an issue', async () => {
    const { status, out } = await longhand(['recover', 'small.yaml', '--as', 'json'])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ input: 'small.yaml', issues: [{ path: '' }] })
  })

  test('nothing to read is a usage error', async () => {
    expect((await longhand(['recover'])).status).toBe(2)
  })
})
