import { describe, expect, test } from 'vitest'
import { longhand } from './longhand.ts'

describe.concurrent('longhand explain', () => {
  test('conv1 of AlexNet as text: symbol = formula = numbers = value', async () => {
    const { status, out, err } = await longhand(['explain', 'alexnet', 'conv1.parameters'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toBe(
      'P_conv1 = k_h·k_w·C_in·C_out + C_out = 11·11·3·96 + 96 = 34,848 + 96 = 34,944\n',
    )
  })

  test.each([
    ['latex', /P_.*&= k_\{h\}.*34\{,\}944/s],
    ['markdown', /conv1\.parameters.*\n\$\$\n.*34\{,\}944.*\n\$\$\n$/s],
  ])('as %s', async (format, written) => {
    const words = ['explain', 'alexnet', 'conv1.parameters', '--as', format]
    expect((await longhand(words)).out).toMatch(written)
  })

  test('as JSON: a graph with references, each line with its fields', async () => {
    const words = ['explain', 'small.yaml', 'conv2.connections', '--as', 'json']
    const { root, derivations } = JSON.parse((await longhand(words)).out)
    expect(root).toBe('conv2.connections')
    // (5·5·6 + 1)·16 weights at 10·10 positions
    expect(derivations[root].value).toBe(241_600)
    for (const line of Object.values(derivations))
      expect(Object.keys(Object(line)).sort()).toEqual([
        'because',
        'formula',
        'of',
        'rule',
        'term',
        'value',
      ])
    expect(Object.keys(derivations)).toContain('conv1.output.height')
  })

  test('a layer that is not there: status 1, the nearest one', async () => {
    const words = ['explain', 'alexnet', 'cnv1.parameters', '--as', 'json']
    const { status, out, err } = await longhand(words)
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      input: 'alexnet',
      issues: [{ path: 'quantity', try: 'Did you mean conv1.parameters?' }],
    })
  })
})

describe.concurrent('longhand explain: what an output sees, and memory', () => {
  test('VGG-16: pool5 sees 212 positions, 32 apart (Araujo et al. 2019, table 1)', async () => {
    const { out } = await longhand(['explain', 'vgg-16', 'pool5.receptiveField'])
    expect(out.trim().split('\n').at(-1)).toMatch(/^R_pool5 = .* = 212$/)
    const jump = await longhand(['explain', 'vgg-16', 'pool5.receptiveField.jump', '--as', 'json'])
    expect(JSON.parse(jump.out)).toMatchObject({
      root: 'pool5.receptiveField.jump',
      derivations: { 'pool5.receptiveField.jump': { value: 32 } },
    })
  })

  test('memory.torchsummary: 71.61 MB of coursework’s five convolutions, in four digits', async () => {
    const call = ['explain', 'five-convolutions', 'memory.torchsummary', '--digits', '4']
    const { out } = await longhand(call)
    expect(out.trim().split('\n').at(-1)).toMatch(/≈ 71\.61$/)
  })

  test('a layer whose field is wider than high asks for an axis', async () => {
    const input = JSON.stringify({
      name: 'wide',
      input: { type: 'image', height: 9, width: 9, channels: 1 },
      layers: [{ kind: 'conv2d', name: 'conv', config: { filters: 1, kernelSize: [1, 7] } }],
    })
    const { status, err } = await longhand(['explain', '-', 'conv.receptiveField'], { input })
    expect(status).toBe(1)
    expect(err).toContain('Ask for conv.receptiveField.height')
  })
})
