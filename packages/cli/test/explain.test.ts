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
