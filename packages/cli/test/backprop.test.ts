import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtures, longhand, objectsIn } from './longhand.ts'

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

describe.concurrent('longhand backprop: presentation', () => {
  const gradient = ['backprop', problem, '--of', 'hidden.kernel[0][0].gradient']

  test('--notation z-a-delta --chain full: one line from the error to the weight', async () => {
    const { out } = await longhand([...gradient, '--notation', 'z-a-delta', '--chain', 'full'])
    expect(out.trim().split('\n').at(-1)).toMatch(
      /^∂E\/∂w_h1,1 = \(∂E\/∂a_o1·σ′\(z_o1\)·w_o1,1 \+ .*\)·σ′\(z_h1\)·x1 ≈ .* ≈ 0\.000438568$/,
    )
  })

  test('--notation matrix: xᵀ·δ, and the entry (Mazur 2015: .000438568)', async () => {
    const { out } = await longhand([...gradient, '--notation', 'matrix', '--decimals', '9'])
    const [matrix, entry] = out.trim().split('\n').slice(-2)
    expect(matrix).toMatch(/^∂E\/∂w_h = xᵀ·δ_h ≈ \[0\.05 0\.1\]ᵀ·\[.*\] ≈ \[0\.000438568 .*\]$/)
    expect(entry).toBe('∂E/∂w_h1,1 ≈ 0.000438568')
  })

  test('--digits: as many as asked, and nothing was rounded on the way', async () => {
    const [two, nine] = await Promise.all(
      ['2', '9'].map((digits) => longhand([...gradient, '--digits', digits])),
    )
    expect(two?.out).toMatch(/≈ 0\.00044\n$/)
    expect(nine?.out).toMatch(/≈ 0\.000438567734\n$/)
  })

  test('--notation of a network changes nothing', async () => {
    const words = ['explain', 'alexnet', 'conv1.parameters', '--notation', 'matrix']
    expect((await longhand(words)).out).toMatch(/^P_conv1 = .* = 34,944\n$/)
  })
})

describe.concurrent('longhand backprop: exports', () => {
  test('--walk: every line in order, each under its address', async () => {
    const { status, out } = await longhand(['backprop', problem, '--walk'])
    expect(status).toBe(0)
    expect(out.match(/^(forward|loss|backward|update)$/gm)).toEqual([
      'forward',
      'loss',
      'backward',
      'update',
    ])
    expect(out).toContain('hidden.net[0][0]: each weight times what comes in, added up')
  })

  test('--walk --notation matrix: a line a matrix, in the same order', async () => {
    const { out } = await longhand(['backprop', problem, '--walk', '--notation', 'matrix'])
    expect(out.match(/^[a-z]+$/gm)).toEqual(['forward', 'loss', 'backward', 'update'])
    expect(out).toContain('\nnet_h = x·w_h + b_h = ')
    expect(out).toContain('\n∂E/∂w_o = out_hᵀ·δ_o ')
    expect(out).not.toContain('net_h1 = ')
  })

  test('numbers that grow without end: status 1, and what to change', async () => {
    const stated = JSON.parse(readFileSync(join(fixtures, problem), 'utf8'))
    const linear = stated.network.layers.map((layer: { config: object }) => ({
      ...layer,
      config: { ...layer.config, activation: 'linear' },
    }))
    const network = { ...stated.network, layers: linear }
    const optimizer = { kind: 'sgd', learningRate: 900 }
    const input = JSON.stringify({ ...stated, network, optimizer, steps: 9 })
    const [all, one] = await Promise.all([
      longhand(['backprop', '-', '--as', 'json'], { input }),
      longhand(['backprop', '-', '--of', 'lossAfter'], { input }),
    ])
    expect([all.status, one.status]).toEqual([1, 1])
    expect(JSON.parse(all.out).issues[0].try).toMatch('a learning rate smaller than 900')
    expect(one.err).toMatch(/lossAfter: expected a number that can be written down, received NaN/)
  })

  test('--walk 2 --as json: the trace of a step, every line by its address', async () => {
    const words = ['backprop', problem, '--steps', '3', '--walk', '2', '--as', 'json']
    const { step, walk, derivations } = JSON.parse((await longhand(words)).out)
    expect(step).toBe(2)
    expect(walk[0]).toEqual({ id: 'hidden.netStep2[0][0]', phase: 'forward', layer: 'hidden' })
    for (const { id } of walk) expect(derivations).toHaveProperty([id])
  })

  test('--steps 2: as if the problem said so', async () => {
    const stated = JSON.parse(readFileSync(join(fixtures, problem), 'utf8'))
    const [asked, said] = await Promise.all([
      longhand(['backprop', problem, '--steps', '2', '--as', 'json']),
      longhand(['backprop', '-', '--as', 'json'], {
        input: JSON.stringify({ ...stated, steps: 2 }),
      }),
    ])
    expect(JSON.parse(asked.out)).toEqual(JSON.parse(said.out))
  })

  test.each([
    ['latex', /^\\documentclass.*\\end\{document\}\n$/s],
    ['markdown', /^# two-two-two\n.*## The way back\n/s],
    ['pytorch', /^import json\nimport torch\n.*torch\.optim\.SGD\(groups, lr=0\.5\)/s],
    ['tfjs', /^import \* as tf from '@tensorflow\/tfjs'\n/],
    ['svg', /^<svg .*<desc>Given: .*<\/svg>\n$/s],
  ])('as %s', async (format, written) => {
    const { status, out } = await longhand(['backprop', problem, '--as', format])
    expect(status).toBe(0)
    expect(out).toMatch(written)
  })

  test.each([
    [['--walk', '--as', 'latex'], '--as: expected text or json, received latex with --walk.'],
    [['--walk', '4'], 'steps: expected a step from 1 to 1, received 4.'],
    [['--of', 'loss', '--as', 'svg'], '--as: expected text, latex, markdown or json'],
  ])('%j: status 1, and what to do instead', async (options, message) => {
    const { status, out, err } = await longhand(['backprop', problem, ...options])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(message)
  })

  test.each([
    [['--walk', '--of', 'loss'], "'--walk [step]' cannot be used with option '--of <quantity>'"],
    [['--digits', '3', '--decimals', '2'], "'--decimals <n>' cannot be used with option '--digits"],
    [['--notation', 'matix'], 'Did you mean matrix?'],
    [['--walk', '0'], 'Use a whole number from 1 on.'],
  ])('%j is a wrong call: status 2', async (options, message) => {
    const { status, err } = await longhand(['backprop', problem, ...options])
    expect(status).toBe(2)
    expect(err).toContain(message)
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
