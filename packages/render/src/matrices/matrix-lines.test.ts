import {
  along,
  apply,
  as,
  cell,
  type Expression,
  givenTable,
  letter,
  negation,
  partial,
  power,
  product,
  quantity,
  quotient,
  type SignAt,
  sum,
  sumOver,
  type Table,
  type Word,
  workedTable,
} from '@longhand/derivation'
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { latexFormat } from '../latex/latex-format.ts'
import { type Choices, styleOf } from '../style.ts'
import { textFormat } from '../text/text-format.ts'
import { linesAsLatex, linesAsText } from '../write-working.ts'
import { latexMatrices, textMatrices } from './matrix-format.ts'
import { matrixLines } from './matrix-lines.ts'

const named =
  (base: string): SignAt =>
  (place) =>
    letter(base, place.map((at) => (typeof at === 'number' ? at + 1 : at)).join(',') || undefined)
const given = (base: string, term: Word, rows: readonly (readonly number[])[]): Table =>
  givenTable(
    { term, of: base, shape: [rows.length, rows[0]?.length ?? 0], signAt: named(base) },
    rows.flat(),
  )
const worked = (
  base: string,
  shape: readonly number[],
  indices: readonly string[],
  formula: Expression,
  signAt: SignAt = named(base),
): Table =>
  workedTable(
    { term: 'net', of: base, shape, signAt },
    { rule: 'test', because: 'so', indices, formula },
  )
const at = (table: Table, ...names: readonly string[]) => cell(table, ...names.map(along))
const over = (name: string, count: number, term: Expression) => sumOver([{ name, count }], term)

const x = given('x', 'input-value', [
  [1, 2],
  [3, 4],
])
const w = given('w', 'weight', [
  [1, 0],
  [2, -1],
])
const bias = givenTable({ term: 'bias', of: 'b', shape: [2], signAt: named('b') }, [10, 20])
const net = worked(
  'net',
  [2, 2],
  ['n', 'j'],
  sum([over('i', 2, product([at(w, 'i', 'j'), at(x, 'n', 'i')])), at(bias, 'j')]),
)

const written = (table: Table, choices: Choices = {}) =>
  linesAsText(matrixLines([table], styleOf(textFormat, choices), textMatrices)).split('\n')
const last = (table: Table) => written(table).at(-1)

describe('matrixLines: a formula of one entry becomes one of the whole matrix (by hand)', () => {
  test('a sum over the index in the middle is a product, in the order in which the sides meet', () => {
    expect(written(net)).toEqual([
      'net = x·w + b = [1 2; 3 4]·[1 0; 2 −1] + [10 20] = [15 18; 21 16]',
    ])
  })

  test('lines that a line needs come first', () => {
    const out = worked('out', [2, 2], ['n', 'j'], apply('relu', [at(net, 'n', 'j')]))
    expect(written(out).map((line) => line.split(' = ')[0])).toEqual(['net', 'out'])
  })

  test('a matrix on the way back is turned: δ·wᵀ and xᵀ·δ', () => {
    const delta = given('δ', 'delta', [
      [1, 2],
      [0, 1],
    ])
    const back = over('k', 2, product([at(delta, 'n', 'k'), at(w, 'j', 'k')]))
    expect(last(worked('r', [2, 2], ['n', 'j'], back))).toBe(
      'r = δ·wᵀ = [1 2; 0 1]·[1 0; 2 −1]ᵀ = [1 0; 0 −1]',
    )
    const gradient = over('n', 2, product([at(delta, 'n', 'j'), at(x, 'n', 'i')]))
    const mean = quotient(as('batch-sum', gradient), quantity('batch-size', 2))
    expect(last(worked('g', [2, 2], ['i', 'j'], mean))).toBe(
      'g = xᵀ·δ/N = [1 2; 3 4]ᵀ·[1 2; 0 1]/2 = [0.5 2.5; 1 4]',
    )
    expect(last(worked('g', [2], ['j'], over('n', 2, at(delta, 'n', 'j'))))).toBe(
      'g = 1ᵀ·δ = 1ᵀ·[1 2; 0 1] = [1 3]',
    )
  })

  test('of one example a column by a row is a product too', () => {
    const [one, delta] = [given('x', 'input-value', [[1, 2]]), given('δ', 'delta', [[3, 4]])]
    const first = { constant: 0, times: {} }
    const both = product([cell(delta, first, along('j')), cell(one, first, along('i'))])
    expect(last(worked('g', [2, 2], ['i', 'j'], both))).toBe('g = xᵀ·δ = [1 2]ᵀ·[3 4] = [3 4; 6 8]')
  })

  test('entry by entry: products, quotients, powers, functions; numbers stand in front', () => {
    const here = [at(x, 'n', 'j'), at(w, 'n', 'j')] as const
    expect(last(worked('y', [2, 2], ['n', 'j'], product(here)))).toMatch('y = x ⊙ w = ')
    expect(last(worked('y', [2, 2], ['n', 'j'], quotient(here[1], here[0])))).toMatch(
      'y = w ⊘ x = ',
    )
    const squared = product([
      quantity('half', 0.5),
      power(sum([here[0], negation(here[1])]), quantity('square', 2)),
    ])
    expect(last(worked('y', [2, 2], ['n', 'j'], squared))).toBe(
      'y = ½·(x − w)^∘2 = 0.5·([1 2; 3 4] − [1 0; 2 −1])^∘2 = [0 2; 0.5 12.5]',
    )
  })

  test('one number a row is a column, and divides row by row', () => {
    const all = worked('Z', [2], ['n'], over('k', 2, at(x, 'n', 'k')))
    const share = worked('s', [2, 2], ['n', 'j'], quotient(at(x, 'n', 'j'), at(all, 'n')))
    expect(written(share, { digits: { decimals: 2 } })).toEqual([
      'Z = x·1 = [1 2; 3 4]·1 = [3; 7]',
      's = x ⊘ Z = [1 2; 3 4] ⊘ [3; 7] ≈ [0.33 0.67; 0.43 0.57]',
    ])
  })

  test('what no matrix says keeps its indices: a sum that leaves one out, a window that slides', () => {
    const others = sumOver([{ name: 'k', count: 2, except: along('j') }], at(x, 'n', 'k'))
    expect(last(worked('y', [2, 2], ['n', 'j'], others))).toBe(
      'y_n,j = Σ_{k=1…2, k≠j} x_n,k = [2 1; 4 3]',
    )
    const slid = over('k', 2, cell(x, along('n'), { constant: 0, times: { j: 1, k: 1 } }))
    expect(last(worked('y', [2, 2], ['n', 'j'], slid))).toBe(
      'y_n,j = Σ_{k=1…2} x_n,j+k−1 = [3 2; 7 4]',
    )
  })

  test('of large matrices the first entries and the last are written', () => {
    const long = given('x', 'input-value', [Array.from({ length: 20 }, (_, i) => i)])
    expect(last(worked('y', [1, 20], ['n', 'j'], negation(at(long, 'n', 'j'))))).toBe(
      'y = −x = −[0 1 2 … 19] = [0 −1 −2 … −19]',
    )
    const wide = given('x', 'input-value', Array(30).fill(Array(30).fill(1)))
    expect(last(worked('y', [30, 30], ['n', 'j'], negation(at(wide, 'n', 'j'))))).toBe(
      'y = −x = [−1 −1 −1 … −1; −1 −1 −1 … −1; −1 −1 −1 … −1; … … … … …; −1 −1 −1 … −1]',
    )
  })
})

test('matrixLines: LaTeX sets whole matrices bold, and parses at its strictest', () => {
  const slope: SignAt = (place) => partial(letter('E'), named('w')(place))
  const gradient = worked('g', [2, 2], ['i', 'j'], at(net, 'i', 'j'), slope)
  const squared = worked(
    'r',
    [2, 2],
    ['i', 'j'],
    power(at(gradient, 'i', 'j'), quantity('square', 2)),
  )
  const lines = matrixLines([squared], styleOf(latexFormat), latexMatrices)
  for (const latex of linesAsLatex(lines).split('\n\n'))
    katex.renderToString(latex, { displayMode: true, throwOnError: true, strict: 'error' })
  expect(linesAsLatex(lines)).toContain('\\boldsymbol{x}\\,\\boldsymbol{w} + \\boldsymbol{b}')
  expect(linesAsLatex(lines)).toContain(
    '\\left(\\frac{\\partial E}{\\partial \\boldsymbol{w}}\\right)^{\\circ 2}',
  )
})
