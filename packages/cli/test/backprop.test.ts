import { describe, expect, test } from 'vitest'
import { longhand, objectsIn } from './longhand.ts'

const problem = 'two-two-two.problem.json'

describe.concurrent('longhand backprop', () => {
  test('as JSON: the answer of the contract to the last digit', async () => {
    const { status, out, err } = await longhand(['backprop', problem, '--as', 'json'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual([
      'problem',
      'loss',
      'outputs',
      'gradients',
      'updated',
      'lossAfter',
    ])
    expect(answer).toMatchObject({
      problem: 'two-two-two',
      loss: 0.2983711087600027,
      outputs: [[0.7513650695523157, 0.7729284653214625]],
      lossAfter: 0.28047144679143016,
    })
  })

  test('updated weights are those of Mazur 2015, to the nine digits he gives', async () => {
    const { out } = await longhand(['backprop', problem, '--as', 'json'])
    const { hidden, output } = JSON.parse(out).updated
    // w1 and w2 lead to the first unit: Keras' kernels are [inputs][units]
    const weights = [hidden.kernel[0][0], hidden.kernel[1][0], output.kernel[0][0]]
    expect(weights.map((weight) => weight.toFixed(9))).toEqual([
      '0.149780716',
      '0.199561432',
      '0.358916480',
    ])
  })

  test('for people: losses, a row a weight, and the working', async () => {
    const { out } = await longhand(['backprop', problem])
    expect(out).toContain('Loss after  0.280471447\n')
    expect(out).toMatch(/^output\.kernel\[0\]\[0\] .* 0\.082167041 {2}0\.358916480$/m)
    expect(out).toMatch(/^net_h1 = .* = 0\.3775$/m)
  })

  test('--of: one number, as explain gives it', async () => {
    const quantity = 'output.kernel[0][0].gradient'
    const [of, explained] = await Promise.all([
      longhand(['backprop', problem, '--of', quantity, '--as', 'json']),
      longhand(['explain', problem, quantity, '--as', 'json']),
    ])
    expect(of.out).toBe(explained.out)
    const { root, derivations } = JSON.parse(of.out)
    expect(root).toBe(quantity)
    expect(derivations[root].value).toBeCloseTo(0.082167041, 9)
  })

  test('several problems: a line each, what is wrong among them', async () => {
    const input = '{"network": {}, "weights": {}, "target": []}'
    const words = ['backprop', problem, '-', 'none.json', '--as', 'json']
    const { status, out } = await longhand(words, { input })
    expect(status).toBe(1)
    expect(objectsIn(out)).toEqual([
      expect.objectContaining({ problem: 'two-two-two' }),
      { input: '-', issues: expect.arrayContaining([expect.objectContaining({ path: 'loss' })]) },
      { input: 'none.json', issues: [expect.objectContaining({ path: '' })] },
    ])
  })

  test('a problem by its name: after the step, with every bias updated, 0.280471447', async () => {
    const { status, out } = await longhand(['backprop', 'two-two-two', '--as', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(out).lossAfter).toBeCloseTo(0.280471447, 9)
  })

  test('the name of a network is no problem: a file is asked for', async () => {
    const { status, err } = await longhand(['backprop', 'lenet-5'])
    expect(status).toBe(1)
    expect(err).toContain('expected a file named "lenet-5", received no such file.')
  })

  test.each(['markdown', 'latex'])('all the working as %s', async (format) => {
    const { status, out } = await longhand(['backprop', problem, '--as', format])
    expect(status).toBe(0)
    expect(out).toContain('\\begin{aligned}')
  })
})

test('longhand check of a problem: w1 after the update through updated weights (0.149817639)', async () => {
  const words = ['check', problem, 'hidden.kernel[0][0].updated', '.149817639', '--as', 'json']
  const { out } = await longhand(words)
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'wrong',
    mistakes: [{ id: 'updated-weights-reused' }],
  })
})

test('longhand check: a negative answer is an answer, not an option', async () => {
  const words = ['check', problem, 'output.kernel[0][1].gradient', '-0.0226', '--as', 'json']
  const { out } = await longhand(words)
  expect(JSON.parse(out)).toMatchObject({ verdict: 'right' })
})
