import { type Derivation, derive, letter, product, quantity, sum } from '@longhand/derivation'
import { isLayerKind, type Layer, layerKinds, placeNetwork } from '@longhand/network'
import { countNetwork, quantities } from '@longhand/parameters'
import fc from 'fast-check'
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { latexSign } from './latex/latex-sign.ts'
import { workingAsLatex, workingAsMarkdown, workingAsText } from './write-working.ts'

const counted = (input: Parameters<typeof placeNetwork>[0]['input'], layers: readonly Layer[]) => {
  const placed = placeNetwork({ name: 'net', input, layers })
  if ('value' in placed) return countNetwork(placed.value)
  throw new Error(JSON.stringify(placed.issues))
}

const image = { type: 'image', height: 227, width: 227, channels: 3 } as const
const conv1: Layer = {
  kind: 'conv2d',
  name: 'conv1',
  config: { filters: 96, kernelSize: 11, strides: 4 },
}

const first = counted(image, [conv1]).layers[0]
if (first === undefined) throw new Error('no layer')

describe('workingAsText', () => {
  test('AlexNet’s conv1: symbols, numbers, parts, value', () => {
    expect(workingAsText(first.count.parameters)).toBe(
      'P_conv1 = k_h·k_w·C_in·C_out + C_out = 11·11·3·96 + 96 = 34,848 + 96 = 34,944',
    )
  })

  test('the lines that a line needs come before it', () => {
    expect(workingAsText(first.count.macs)).toBe(
      [
        'h′_conv1 = ⌊(h − k_h)/s⌋ + 1 = ⌊(227 − 11)/4⌋ + 1 = 54 + 1 = 55',
        'w′_conv1 = ⌊(w − k_w)/s⌋ + 1 = ⌊(227 − 11)/4⌋ + 1 = 54 + 1 = 55',
        'M_conv1 = k_h·k_w·C_in·C_out·h′·w′ = 11·11·3·96·55·55 = 105,415,200',
      ].join('\n'),
    )
  })

  test('a line break in a name stays inside its line', () => {
    const odd = counted({ type: 'vector', features: 2 }, [
      { kind: 'dense', name: 'two\nlines', config: { units: 1 } },
    ])
    expect(workingAsText(odd.totals.parameters).split('\n')).toHaveLength(2)
  })
})

test('workingAsLatex: a block a line, equals signs under each other', () => {
  expect(workingAsLatex(first.count.parameters)).toBe(
    [
      '\\begin{aligned}',
      'P_{\\text{conv1}} &= k_{h}\\,k_{w}\\,C_{\\text{in}}\\,C_{\\text{out}} + C_{\\text{out}} \\\\',
      ' &= 11\\cdot 11\\cdot 3\\cdot 96 + 96 \\\\',
      ' &= 34{,}848 + 96 \\\\',
      ' &= 34{,}944',
      '\\end{aligned}',
    ].join('\n'),
  )
})

test('workingAsMarkdown: the address as code, the reason, the formula', () => {
  const odd = derive({
    rule: 'r',
    because: 'so it is',
    term: 'parameters',
    of: 'a`*_$',
    formula: quantity('units', 3, 'a`*_$'),
  })
  expect(workingAsMarkdown(odd)).toBe(
    [
      '`` a`*_$.parameters ``: so it is.',
      '',
      '$$',
      '\\begin{aligned}',
      'P_{\\text{a`*\\_\\$}} &= m \\\\',
      ' &= 3',
      '\\end{aligned}',
      '$$',
    ].join('\n'),
  )
})

/** 0.05·0.25 + 0.1·0.3 + 0.35: 0.39249999999999996 in float64 (DERIVATION). */
const net: Derivation = derive({
  rule: 'net',
  because: 'the weighted sum',
  term: 'net',
  of: 'h1',
  sign: letter('net', 'h1'),
  formula: sum([
    product([quantity('weight', 0.05), quantity('weight', 0.25)]),
    product([quantity('weight', 0.1), quantity('weight', 0.3)]),
    quantity('bias', 0.35),
  ]),
})

const third = derive({
  rule: 'third',
  because: 'a third of a thousandth',
  term: 'net',
  of: 'h2',
  formula: product([quantity('weight', 0.001), quantity('weight', 1 / 3)]),
})

describe('digits', () => {
  const lastOf = (line: Derivation, digits: Parameters<typeof workingAsText>[1]) =>
    workingAsText(line, digits)
      .split(/ (?=[=≈])/)
      .at(-1)

  test.each([
    [6, '= 0.3925'],
    [4, '= 0.3925'],
    [3, '≈ 0.393'],
    [2, '≈ 0.39'],
  ])('0.3925 to %i significant digits is %s', (significant, expected) => {
    expect(lastOf(net, { digits: { significant } })).toBe(expected)
  })

  test.each([
    [5, '= 0.3925'],
    [3, '≈ 0.393'],
    [0, '≈ 0.4'],
  ])('0.3925 to %i decimals is %s', (decimals, expected) => {
    expect(lastOf(net, { digits: { decimals } })).toBe(expected)
  })

  test('a half is rounded away from 0, as one does by hand, whatever float64 makes of it', () => {
    expect((0.05 * 0.25 + 0.1 * 0.3 + 0.35).toFixed(3)).toBe('0.392')
    expect(lastOf(net, { digits: { decimals: 3 } })).toBe('≈ 0.393')
  })

  test('a number too small for the decimals is shown by its digits, not as 0.000', () => {
    expect(lastOf(third, { digits: { decimals: 3 } })).toBe('≈ 0.000333')
    expect(lastOf(third, { digits: { significant: 3 } })).toBe('≈ 0.000333')
  })

  test('a size that is not known is a question mark, and nothing was rounded', () => {
    const open = { ...image, height: Number.NaN }
    const [row] = counted(open, [conv1]).layers
    expect(row && workingAsText(row.count.activations).split('\n')[0]).toBe(
      'h′_conv1 = ⌊(h − k_h)/s⌋ + 1 = ⌊(? − 11)/4⌋ + 1 = ? + 1 = ?',
    )
  })

  test('a whole number is shown in full, whatever the digits', () => {
    expect(lastOf(first.count.macs, { digits: { significant: 2 } })).toBe('= 105,415,200')
  })
})

// What KaTeX sets without a complaint at its strictest.
const parses = (latex: string): void => {
  katex.renderToString(latex, { displayMode: true, throwOnError: true, strict: 'error' })
}

const kinds = Object.keys(layerKinds)
  .filter(isLayerKind)
  .filter((kind): kind is Layer['kind'] => kind !== 'input')

const oddNames = [
  'conv_1',
  '100%',
  '#2',
  'a\\b',
  '\\frac{1}{2}',
  '$x$',
  'a&b',
  '{',
  'x^2~y',
  'a.b[0]',
  'total',
  'constructor',
  'two\n\nlines',
  '卷积',
  '합성곱',
  'свёртка',
  'größe',
  'α2',
  'طبقة',
  'שכבה',
  '😀',
  '👩‍👩‍👧',
  'x̂',
  "it's `so`",
]

const workingsOf = (kind: Layer['kind'], name: string): readonly Derivation[] => {
  const { config, inputs } = layerKinds[kind].example
  const input = Object.fromEntries(inputs.map((shape, i) => [`${name} ${i}`, shape]))
  const { layers, totals } = counted(input, [{ kind, name, config, inputs: Object.keys(input) }])
  return quantities.flatMap((quantity) => [
    ...layers.map(({ count }) => count[quantity]),
    totals[quantity],
  ])
}

describe.each(kinds)('workingAsLatex: every line of %s', (kind) => {
  test.each(oddNames)('parses in a layer called %s', (name) => {
    const blocks = workingsOf(kind, name).flatMap((working) =>
      workingAsLatex(working).split('\n\n'),
    )
    for (const block of new Set(blocks)) parses(block)
  })
})

test('latexSign: any name is set', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(text, text, fc.boolean(), (base, sub, updated) => {
      parses(latexSign({ ...letter(base || 'x', sub), ...(updated && { updated }) }))
    }),
    { numRuns: 500 },
  )
})
