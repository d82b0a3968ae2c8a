import { markAnswer, type Question } from '@longhand/marking'
import { hasIssues, type Layer, type PlacedNetwork, placeNetwork } from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onDrawn, sampled } from '../test/draws.ts'
import { countQuestion } from './count-question.ts'

/** A convolution as someone writes it down who counts by hand. */
interface Conv {
  readonly filters: number
  readonly kernel: number
  readonly stride: number
  readonly padding: number
}

interface Stack {
  readonly side: number
  readonly channels: number
  readonly convs: readonly Conv[]
  readonly units: number
}

const conv: fc.Arbitrary<Conv> = fc.record({
  filters: fc.integer({ min: 2, max: 96 }),
  kernel: fc.integer({ min: 2, max: 7 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.integer({ min: 0, max: 3 }),
})

const stack: fc.Arbitrary<Stack> = fc
  .record({
    side: fc.integer({ min: 24, max: 96 }),
    channels: fc.integer({ min: 2, max: 48 }),
    convs: fc.array(conv, { minLength: 1, maxLength: 4 }),
    units: fc.integer({ min: 2, max: 50 }),
  })
  .filter((one) => sidesOf(one, 1).every((side) => side >= 1))

/** The side after each convolution, by the formula; `one` is the + 1 or what becomes of it. */
const sidesOf = ({ side, convs }: Stack, one: number): readonly number[] => {
  const sides: number[] = []
  for (const { kernel, stride, padding } of convs)
    sides.push(Math.floor(((sides.at(-1) ?? side) + 2 * padding - kernel) / stride) + one)
  return sides
}

const placed = ({ side, channels, convs, units }: Stack): PlacedNetwork => {
  const checked = placeNetwork({
    name: 'stack',
    input: { type: 'image', height: side, width: side, channels },
    layers: [
      ...convs.map(
        ({ filters, kernel, stride, padding }, i): Layer => ({
          kind: 'conv2d',
          name: `conv${i}`,
          config: { filters, kernelSize: kernel, strides: stride, padding },
        }),
      ),
      { kind: 'globalAveragePooling2d', name: 'mean' },
      { kind: 'dense', name: 'dense', config: { units } },
    ],
  })
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

/** The numbers of each convolution that a count by hand needs. */
const rowsOf = (one: Stack) => {
  const sides = sidesOf(one, 1)
  return one.convs.map(({ kernel: k, filters: n }, i) => {
    const c = one.convs[i - 1]?.filters ?? one.channels
    return { k, n, c, positions: (sides[i] ?? 0) ** 2, inputs: k * k * c }
  })
}

type Row = ReturnType<typeof rowsOf>[number]

/** Each idea's number by hand, from the catalogue's formulas (MISCONCEPTIONS.md, P01 to P07). */
const parameters: Readonly<Record<string, (row: Row) => readonly number[]>> = {
  'forgot-bias': ({ inputs, n }) => [inputs * n],
  'one-bias': ({ inputs, n }) => [inputs * n + 1],
  'forgot-input-channels': ({ k, n }) => [k * k * n + n, k * k * n],
  'kernel-side-not-squared': ({ k, c, n }) => [k * c * n + n, k * c * n],
  'times-output-positions': ({ inputs, n, positions }) => [
    (inputs + 1) * n * positions,
    inputs * n * positions + n,
  ],
}

const connections: typeof parameters = {
  'forgot-bias': ({ inputs, n, positions }) => [inputs * n * positions],
  'one-bias': ({ inputs, n, positions }) => [(inputs * n + 1) * positions],
  'forgot-input-channels': ({ k, n, positions }) => [(k * k + 1) * n * positions],
  'kernel-side-not-squared': ({ k, c, n, positions }) => [(k * c + 1) * n * positions],
}

const questionOf = (network: PlacedNetwork, quantity: string): Question => {
  const question = countQuestion(network, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  return question.value
}

const named = (network: PlacedNetwork, quantity: string, answer: number) => {
  const { expected, verdict, mistakes } = markAnswer(questionOf(network, quantity), answer)
  return { expected, verdict, mistakes: mistakes.map(({ id, at }) => (at ? `${id} @${at}` : id)) }
}

/** An idea comes back, alone or tied first, unless its number is the right one. */
const comesBack = (network: PlacedNetwork, quantity: string, answer: number, idea: string) => {
  const { expected, verdict, mistakes } = named(network, quantity, answer)
  if (expected === answer) return
  expect([quantity, answer, verdict, mistakes]).toEqual([
    quantity,
    answer,
    expect.stringMatching(/wrong|convention/),
    expect.arrayContaining([idea]),
  ])
}

const inRandomStacks = (check: (one: Stack, network: PlacedNetwork) => void) =>
  fc.assert(
    fc.property(stack, (one) => check(one, placed(one))),
    { numRuns: 30 },
  )

describe('an idea that is planted comes back', () => {
  test.each(Object.keys(parameters))('in the parameters of a convolution: %s', (idea) => {
    inRandomStacks((one, network) => {
      for (const [i, row] of rowsOf(one).entries())
        for (const answer of parameters[idea]?.(row) ?? [])
          comesBack(network, `conv${i}.parameters`, answer, idea)
    })
  })

  test.each(Object.keys(connections))('in the connections of a convolution: %s', (idea) => {
    inRandomStacks((one, network) => {
      for (const [i, row] of rowsOf(one).entries())
        for (const answer of connections[idea]?.(row) ?? [])
          comesBack(network, `conv${i}.connections`, answer, idea)
    })
  })

  test('in an output size, at every layer before it: forgot-plus-one', () => {
    inRandomStacks((one, network) => {
      const sides = sidesOf(one, 0)
      for (const [i, side] of sides.entries())
        comesBack(network, `conv${i}.output.height`, side, 'forgot-plus-one')
    })
  })

  test('in a total, everywhere: forgot-bias and one-bias', () => {
    inRandomStacks((one, network) => {
      const rows = rowsOf(one)
      const kernels = rows.reduce((total, { inputs, n }) => total + inputs * n, 0)
      const weights = kernels + (one.convs.at(-1)?.filters ?? 0) * one.units
      comesBack(network, 'total.parameters', weights, 'forgot-bias')
      comesBack(network, 'total.parameters', weights + rows.length + 1, 'one-bias')
    })
  })

  test('in a total, in one layer only: forgot-bias says where', () => {
    inRandomStacks((one, network) => {
      const last = one.convs.at(-1)?.filters ?? 0
      const all = rowsOf(one).reduce((total, { inputs, n }) => total + (inputs + 1) * n, 0)
      const right = all + (last + 1) * one.units
      for (const [i, { n }] of rowsOf(one).entries())
        comesBack(network, 'total.parameters', right - n, `forgot-bias @conv${i}`)
      comesBack(network, 'total.parameters', right - one.units, 'forgot-bias @dense')
    })
  })
})

/** A number as people write it; all that is left out is below the digits given. */
const spellings = (value: number): readonly string[] => [
  String(value),
  value.toLocaleString('en'),
  value.toLocaleString('fr'),
  ` ≈ ${value} `,
  value.toExponential(3),
  value.toExponential(2).replace('e+', ' × 10^'),
  value.toPrecision(4),
  `${(value / 1e3).toFixed(1)}K`,
  `${(value / 2 ** 20).toFixed(3)}M`,
  `${value}/1`,
  `${value + 7} - 7`,
  `2·${value} ÷ 2`,
]

test('right answers, written and rounded in many ways, are never called wrong', () => {
  const quantities = ['conv0.parameters', 'conv0.connections', 'conv0.output', 'total.macs']
  inRandomStacks((_, network) => {
    for (const quantity of quantities) {
      const question = questionOf(network, quantity)
      for (const answer of spellings(Number(question.truth.value)))
        expect([answer, markAnswer(question, answer).verdict]).toEqual([
          answer,
          expect.stringMatching(/right|convention/),
        ])
    }
  })
})

test('random numbers of five digits and more lead to no known idea, but for one in twenty-five', () =>
  onDrawn(() => {
    const large = stack.filter((one) => rowsOf(one).some(({ inputs, n }) => inputs * n > 20_000))
    const draws = sampled(fc.tuple(large, fc.double({ min: 0.5, max: 2, noNaN: true })), 200)
    const lucky = draws.filter(([one, by]) => {
      const question = questionOf(placed(one), 'total.parameters')
      const answer = Math.round(Number(question.truth.value) * by)
      const { verdict, mistakes } = markAnswer(question, answer)
      return verdict !== 'right' && mistakes.length > 0
    })
    expect(lucky.length / draws.length).toBeLessThan(0.04)
  }))
