import { type Problem, readProblem, type Work, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { type Checked, hasIssues } from '@longhand/network'
import { linesAsLatex } from '@longhand/render'
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { traceOf } from '../trace/trace-of.ts'
import { latex, text } from '../working/medium.ts'
import { notations } from '../working/presentation.ts'
import { workingLines } from '../working/working-lines.ts'
import { asLatex } from './as-latex.ts'
import { asMarkdown } from './as-markdown.ts'
import { documentOf } from './document-of.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

const problem: Problem = {
  network: {
    name: '50 % of a_1 & $x 😀',
    input: { type: 'vector', features: 2 },
    layers: [
      { kind: 'dense', name: 'größe_1', config: { units: 2, activation: 'sigmoid' } },
      { kind: 'dense', name: 'output', config: { units: 2, activation: 'softmax' } },
    ],
  },
  weights: {
    größe_1: {
      kernel: [
        [0.15, 0.25],
        [0.2, 0.3],
      ],
      bias: [0.35, 0.35],
    },
    output: {
      kernel: [
        [0.4, 0.5],
        [0.45, 0.55],
      ],
      bias: [0.6, 0.6],
    },
  },
  input: [
    [0.05, 0.1],
    [1, 2],
  ],
  target: [
    [0, 1],
    [1, 0],
  ],
  loss: 'cross-entropy',
  optimizer: { kind: 'adamw', learningRate: 0.1, globalClipNorm: 0.5 },
}
const work = known(workProblem(problem))
const formulasIn = (written: string, open: RegExp) =>
  [...written.matchAll(open)].map(([, formula]) => formula ?? '')

describe.each(notations)('in the notation %s', (notation) => {
  const chains = notation === 'matrix' ? (['links'] as const) : (['links', 'full'] as const)
  test.each(chains)('LaTeX stands alone: what opens closes, formulas parse (chain %s)', (chain) => {
    const written = asLatex(known(documentOf(work, latex, { notation, chain })))
    expect(written).toMatch(/^\\documentclass.*\\begin\{document\}.*\\end\{document\}$/s)
    const ends: string[] = []
    for (const [, word, name = ''] of written.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
      if (word === 'begin') ends.push(name)
      else expect(ends.pop()).toBe(name)
    }
    expect(ends).toEqual([])
    const formulas = formulasIn(written, /\$\\displaystyle (.*?)\$\\end\{adjustbox\}/gs)
    expect(formulas.length).toBeGreaterThan(20)
    for (const formula of formulas)
      katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: 'error' })
    // plain pdflatex sets these letters and no others
    expect(written.replace(/[\n -~À-ÖØ-öø-ÿ]/gu, '')).toBe('')
  })

  test('Markdown: a heading a phase, every formula parses', () => {
    const written = asMarkdown(known(documentOf(work, latex, { notation })))
    expect(written.match(/^#+ .*$/gm)).toEqual([
      '# 50 % of a\\_1 & \\$x 😀',
      '## What is given',
      '## The way forward',
      '## The error',
      '## The way back',
      '## The update',
      '## Afterwards',
    ])
    for (const formula of formulasIn(written, /^\$\$\n(.*?)\n\$\$$/gms))
      katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: 'error' })
  })
})

const others: readonly (readonly [string, Work])[] = [
  [
    'a convolution',
    known(workProblem(known(readProblem(problemNamed('small-convolution')?.problem)))),
  ],
  [
    'Adam with L2, two steps',
    known(
      workProblem({
        ...problem,
        optimizer: { kind: 'adam', learningRate: 0.1, l2: 0.1 },
        steps: 2,
      }),
    ),
  ],
]
describe.each(others)('%s', (_, work) => {
  test.each(notations)(
    'LaTeX in the notation %s: every line has a number, and its formula parses',
    (notation) => {
      const { sections } = known(documentOf(work, latex, { notation }))
      const lines = sections.flatMap((section) => section.lines)
      for (const { rows, address } of lines) expect(rows.at(-1)?.kind, address).toBe('value')
      const after = workingLines(work, [work.lossAfter], latex, { notation })
      for (const line of [...lines, ...after])
        katex.renderToString(linesAsLatex([line]), {
          displayMode: true,
          throwOnError: true,
          strict: 'error',
        })
    },
  )
})

test('documentOf: every new weight stands in the update, and the digits are as asked', () => {
  const { sections } = known(documentOf(work, text, { digits: { decimals: 3 } }))
  const [update, after] = sections.slice(-2)
  const updated = update?.lines.filter(({ address }) => address.endsWith('.updated')) ?? []
  expect(updated).toHaveLength(12)
  for (const { rows } of updated) expect(rows.at(-1)?.written).toMatch(/^−?\d\.\d{3}$/)
  expect(after?.lines[0]?.rows).toHaveLength(1)
})

test('documentOf: a working that nobody could read is an issue', () => {
  const wide = {
    ...problem,
    network: {
      ...problem.network,
      input: { type: 'vector' as const, features: 784 },
      layers: [{ kind: 'dense' as const, name: 'output', config: { units: 2 } }],
    },
    weights: { output: { kernel: Array(784).fill([0.1, 0.2]), bias: [0, 0] } },
    input: [Array(784).fill(1), Array(784).fill(0)],
    loss: 'squared-error' as const,
  }
  const written = documentOf(known(workProblem(wide)), latex)
  expect(hasIssues(written) && written.issues[0]?.expected).toBe(
    'a problem whose working has at most 400 lines',
  )
})

describe('workingLines', () => {
  const find = (address: string) => {
    const found = work.find(address)
    if (found?.type !== 'derivation') throw new TypeError(`no line ${address}`)
    return found
  }

  test('in matrices: the tables a number needs, and the entry that was asked for', () => {
    const lines = workingLines(work, [find('output.kernel[1][0].gradient')], text, {
      notation: 'matrix',
    })
    expect(lines.at(-2)?.left).toBe('∂E/∂w_o')
    expect(lines.at(-2)?.rows[0]?.written).toBe('out_gᵀ·δ_o/N')
    expect(lines.at(-1)?.left).toBe('∂E/∂w_o2,1')
    expect(lines.at(-1)?.rows).toHaveLength(1)
  })

  test('a number without a table keeps its formula', () => {
    const lines = workingLines(work, [find('loss')], text, { notation: 'matrix' })
    expect(lines.at(-1)?.rows[0]?.written).toBe('(E⁽¹⁾ + E⁽²⁾)/N')
  })
})

test('traceOf: every step of the walk has its line, every reference its target', () => {
  const { walk, derivations, answer } = known(traceOf(work))
  for (const { id } of walk) expect(derivations).toHaveProperty([id])
  const references = JSON.stringify(derivations).match(/"see":"[^"]*"/g) ?? []
  for (const reference of references)
    expect(derivations).toHaveProperty([JSON.parse(`{${reference}}`).see])
  expect(derivations['output.kernel[0][0].updated']?.value).toBe(
    work.find('output.kernel[0][0].updated')?.value,
  )
  expect(answer.loss).toBe(derivations.loss?.value)
})
