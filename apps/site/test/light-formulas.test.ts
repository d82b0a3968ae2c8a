import katex from 'katex'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setTex } from '../src/tex/set-tex.ts'
import { pages } from './built.ts'
import { type Reader, startReader } from './reader.ts'
import { texIn } from './tex-in.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

/** Pages that between them have every kind of formula. */
const kinds =
  /\/(?:weight-updates|batch-norm-by-hand|softmax-cross-entropy|glossary|conv2d|rms-normalization)\/$/

const formulas = [
  ...new Set(pages.flatMap(({ path, html }) => (kinds.test(path) ? texIn(html) : []))),
]

/** As KaTeX itself writes it. */
const byKatex = (tex: string): string =>
  katex.renderToString(tex, { strict: 'ignore', trust: true })

const elements = (html: string): number => html.match(/<\w/g)?.length ?? 0

/** Where every sign of a formula stands, and how high and wide the formula is. */
const drawn = (page: Awaited<ReturnType<Reader['open']>>['page'], html: readonly string[]) =>
  page.evaluate(async (all) => {
    const main = document.querySelector('main') ?? document.body
    main.innerHTML = all.map((one) => `<p class="wide">${one}</p>`).join('')
    main.setAttribute('style', 'width: 200rem')
    // fonts for large signs are fetched when they are needed
    main.getBoundingClientRect()
    await document.fonts.ready
    return [...main.querySelectorAll('.katex-html')].map((formula) => {
      const box = formula.getBoundingClientRect()
      const signs: (readonly [string, number, number])[] = []
      const texts = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
        [...(text.textContent ?? '')].forEach((sign, i) => {
          if (/[\s\u200b]/.test(sign)) return
          const range = document.createRange()
          range.setStart(text, i)
          range.setEnd(text, i + 1)
          const { left, top } = range.getBoundingClientRect()
          signs.push([sign, left - box.left, top - box.top])
        })
      return { width: box.width, line: formula.closest('p')?.getBoundingClientRect().height, signs }
    })
  }, html)

test('setTex: every sign of every formula stands where KaTeX puts it', async () => {
  const { page } = await reader.open('/examples/weight-updates/')
  const [own, theirs] = [
    await drawn(
      page,
      formulas.map((tex) => setTex(tex)),
    ),
    await drawn(page, formulas.map(byKatex)),
  ]
  await page.context().close()
  expect(own.length).toBe(formulas.length)
  const moved = formulas.flatMap((tex, i) => {
    const [one, other] = [own[i], theirs[i]]
    const isNear = (a = 0, b = 0) => Math.abs(a - b) < 0.5
    const faults = [
      ...(isNear(one?.width, other?.width)
        ? []
        : [`is ${one?.width} px wide, not ${other?.width}`]),
      ...(isNear(one?.line, other?.line) ? [] : [`is ${one?.line} px high, not ${other?.line}`]),
      ...(one?.signs ?? []).flatMap(([sign, x, y], at) => {
        const [its = '', left = 0, top = 0] = other?.signs[at] ?? []
        return sign === its && isNear(x, left) && isNear(y, top)
          ? []
          : [`${sign} at ${x}, ${y}, not ${its} at ${left}, ${top}`]
      }),
    ]
    return faults.slice(0, 1).map((fault) => `${tex}: ${fault}`)
  })
  expect(moved).toEqual([])
})

test('setTex: formulas have fewer elements than KaTeX gives them', () => {
  const [own, theirs] = [setTex, byKatex].map((set) =>
    formulas.reduce((sum, tex) => sum + elements(set(tex)), 0),
  )
  expect(own).toBeLessThan(0.7 * (theirs ?? 0))
})
