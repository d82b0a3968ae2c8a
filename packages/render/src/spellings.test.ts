import { derive, letter, partial, product, quantity, slope, sum } from '@longhand/derivation'
import { expect, test } from 'vitest'
import { spellings } from './spellings.ts'
import { workingAsLatex, workingAsText } from './write-working.ts'

const [net, out] = [letter('net', 'o1'), letter('out', 'o1')]
const reach = derive({
  rule: 'loss-slope',
  because: 'given here',
  term: 'loss-slope',
  of: 'output.output[0][0]',
  sign: partial(letter('E'), out),
  formula: quantity('power-rule', 3),
})
const steepness = quantity('activation-derivative', 0.5, 'output.net[0][0]', slope('σ', net))
const delta = derive({
  rule: 'delta',
  because: 'the chain rule',
  term: 'delta',
  of: 'output.delta[0][0]',
  sign: letter('δ', 'o1'),
  formula: product([reach, steepness]),
})
const gradient = derive({
  rule: 'gradient',
  because: 'the chain rule',
  term: 'gradient',
  of: 'output.kernel[0][0]',
  sign: partial(letter('E'), letter('w', '5')),
  formula: product([delta, quantity('input-activation', 4, 'h', letter('out', 'h1'))]),
})

test('spellings: z and a for net and out, also under ∂ and in σ′ (Nielsen 2015, chapter 2)', () => {
  expect(workingAsText(gradient, { spell: spellings['z-a-delta'] }).split('\n')).toEqual([
    '∂E/∂a_o1 = 3',
    'δ_o1 = ∂E/∂a_o1·σ′(z_o1) = 3·0.5 = 1.5',
    '∂E/∂w5 = δ_o1·a_h1 = 1.5·4 = 6',
  ])
  expect(workingAsLatex(gradient, { spell: spellings['z-a-delta'] })).toContain('\\left(z_{o1}')
  expect(workingAsText(gradient, { spell: spellings['net-out'] })).toBe(workingAsText(gradient))
})

test('inlines: a line is written out where it is used, and has no line of its own', () => {
  const inlines = ({ term }: { readonly term: string }) => term === 'delta'
  expect(workingAsText(gradient, { inlines }).split('\n')).toEqual([
    '∂E/∂out_o1 = 3',
    '∂E/∂w5 = ∂E/∂out_o1·σ′(net_o1)·out_h1 = 3·0.5·4 = 6',
  ])
  // what was asked for keeps its line
  expect(workingAsText(delta, { inlines })).toMatch('δ_o1 = ')
})

test('inlines: brackets stand where a written-out sum is a factor', () => {
  const paths = derive({
    ...reach,
    formula: sum([delta, quantity('one', 1)]),
  })
  const above = derive({ ...gradient, formula: product([paths, quantity('square', 2)]) })
  const inlines = ({ term }: { readonly term: string }) => term !== 'gradient'
  expect(workingAsText(above, { inlines })).toBe(
    '∂E/∂w5 = (3·σ′(net_o1) + 1)·2 = (3·0.5 + 1)·2 = 5',
  )
})
