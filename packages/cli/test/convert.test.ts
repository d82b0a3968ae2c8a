import { describe, expect, test } from 'vitest'
import { longhand } from './longhand.ts'

describe.concurrent('longhand convert', () => {
  test('to Longhand and back: the counts of AlexNet stay 62,378,344', async () => {
    const { status, out } = await longhand(['convert', 'alexnet', '--to', 'longhand'])
    expect(status).toBe(0)
    const counted = await longhand(['count', '-', '--as', 'json'], { input: out })
    expect(JSON.parse(counted.out).totals.parameters).toBe(62_378_344)
  })

  test('to YAML: a layer a line', async () => {
    const { out } = await longhand(['convert', 'small.yaml', '--to', 'yaml'])
    expect(out).toContain('  - { kind: maxPooling2d, name: pool1')
  })

  test.each([
    ['keras', 'conv1 = keras.layers.Conv2D(filters=6, kernel_size=(5, 5)'],
    ['pytorch', 'self.conv1 = nn.Conv2d(1, 6, (5, 5)'],
    ['tfjs', 'const conv1 = tf.layers.conv2d({ filters: 6, kernelSize: [5, 5]'],
  ])('to code for %s', async (to, line) => {
    const { status, out, err } = await longhand(['convert', 'small.yaml', '--to', to])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain(line)
  })

  test('--as json: the code, where it came from, and its notes', async () => {
    const { out } = await longhand(['convert', 'keras.json', '--to', 'pytorch', '--as', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      network: 'mnist_cnn',
      format: 'keras',
      to: 'pytorch',
      code: expect.stringContaining('class '),
      notes: [],
    })
  })

  test('what a library does not have is an issue, with status 1', async () => {
    const { status, out } = await longhand(['convert', 'lenet-5', '--to', 'keras', '--as', 'json'])
    expect(status).toBe(1)
    expect(JSON.parse(out).issues[0]).toMatchObject({ path: 'S2', received: 'subsampling2d' })
  })

  test('what a print hides goes to standard error, not into the code', async () => {
    const input = 'Linear(in_features=4, out_features=2, bias=True)'
    const { out, err } = await longhand(['convert', '-', '--to', 'keras'], { input })
    expect(err).toMatch(/^Note: A print does not show/)
    expect(out).toMatch(/^import keras/)
  })
})
