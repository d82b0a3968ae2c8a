import { describe, expect, test } from 'vitest'
import { longhand, objectsIn } from './longhand.ts'

interface Claim {
  readonly line: number
  readonly claimed: number | null
  readonly computed: number | null
  readonly verdict: string
  readonly mistakes: readonly { readonly id: string }[]
}

interface Page {
  readonly claims: readonly Claim[]
  readonly contradictions: readonly { readonly lines: readonly number[] }[]
}

const marked = async (...words: readonly string[]): Promise<Page> =>
  JSON.parse((await longhand(['mark', ...words, '--as', 'json'])).out)

const said = ({ claims }: Page) =>
  claims.map(({ line, claimed, verdict, mistakes }) =>
    [line, claimed, verdict, ...mistakes.slice(0, 1).map(({ id }) => id)].join(' '),
  )

describe.concurrent('longhand mark: three pages made for the purpose, verdicts by hand', () => {
  test('Markdown: bullets, code, LaTeX, a torn line, a table', async () => {
    expect(said(await marked('pages/five-convolutions.md'))).toEqual([
      '6 34944 right',
      '7 614656 right',
      '8 885129 wrong slip-digit',
      '10 1327488 right',
      '11 884992 right',
      '13 1534729 right',
      '15 3747200 right',
      '17 55 right',
      '17 55 right',
      '18 34848 unchecked',
      '19 614656 unchecked',
      '23 156 right',
      '24 2461 wrong slip-swap',
      '25 4608 convention forgot-bias',
      '26 2112 wrong',
    ])
  })

  test('the same page about a network: its named layers are checked too', async () => {
    const lines = said(await marked('pages/five-convolutions.md', '--network', 'alexnet'))
    expect(lines).toContain('18 34848 convention forgot-bias')
    expect(lines).toContain('19 614656 right')
  })

  test('text out of a PDF: broken spacing, a table in columns, branches read in two ways', async () => {
    const page = await marked('pages/inception.txt', '--network', 'inception-module')
    expect(said(page)).toEqual([
      '4 24704 right',
      '5 4128 wrong branches-chained',
      '6 0 right',
      '7 2112 wrong branches-chained',
      '8 73856 wrong branches-chained',
      '9 102432 wrong branches-chained',
      '10 1056 wrong branches-chained',
      '11 208288 right',
      '13 3145728 wrong times-concat-depth',
      '14 115605504 right',
      '15 25632 right',
    ])
    expect(page.contradictions).toHaveLength(1)
  })

  test('LaTeX: a forward pass, two updates, a fraction, a line that rests on a wrong one', async () => {
    const page = await marked('pages/updates.tex')
    expect(said(page).filter((line) => !line.endsWith('unchecked'))).toEqual([
      '4 0.3775 right',
      '5 0.3952 wrong slip-swap',
      '6 0.138498562 right',
      '7 0.3589 right',
      '8 0.613 wrong',
      '9 0.2984 right',
      '12 0.298371109 right',
      '13 0.2048 right',
    ])
    expect(page.claims.at(-1)).toMatchObject({ follows: true, restsOn: [5] })
  })
})

/** Claims that something is said of, as line, number and verdict. */
const told = (page: Page) => said(page).filter((line) => !line.endsWith('unchecked'))
const notRight = (page: Page) => told(page).filter((line) => !line.endsWith('right'))

describe.concurrent('longhand mark: noisy pages, read line by line by hand', () => {
  test('a homework in LaTeX: floors, fractions, functions, a times sign left out', async () => {
    const page = await marked('pages/homework.tex')
    expect(notRight(page)).toEqual(['21 614565 wrong'])
    expect(told(page)).toHaveLength(33)
    // e^−0.5, tanh, ln, log₂ and √ are worked out; σ′ is not, and not called wrong
    const functions = ['43 0.6065', '45 0.4621', '45 0.357', '45 2', '46 5']
    expect(told(page)).toEqual(expect.arrayContaining(functions.map((claim) => `${claim} right`)))
    const withNetwork = await marked('pages/homework.tex', '--network', 'alexnet-2012')
    expect(notRight(withNetwork)).toEqual(['21 614565 wrong', '37 614656 wrong groups-ignored'])
  })

  test('a post about three networks: an output after a word, a total, bytes, K of 1024', async () => {
    const wrong = [
      '41 241000 convention',
      '45 54 wrong',
      '56 102760448 wrong',
      '57 16781321 wrong slip-swap',
    ]
    expect(notRight(await marked('pages/blog.md'))).toEqual(wrong)
    // the post is about other networks too, and says 0.1 GMACs once more in GFLOPs
    expect(notRight(await marked('pages/blog.md', '--network', 'alexnet'))).toEqual(wrong)
  })

  test('slides out of a PDF: two columns on a line, torn thousands, numbers cut to 150K', async () => {
    const page = await marked('pages/slide.txt', '--network', 'vgg-16')
    expect(notRight(page)).toEqual([])
    expect(told(page)).toHaveLength(23)
  })

  test('an exercise with decimal commas and points for thousands', async () => {
    const page = await marked('pages/uebung.md')
    expect(notRight(page)).toEqual(['6 2480000 convention', '15 0.4887 wrong', '18 3.1 wrong'])
    expect(told(page)).toContain('11 0.3775 right')
    expect(told(page)).toContain('3 290400 right')
  })

  test('Chinese: wide signs, and no space between words and numbers', async () => {
    expect(told(await marked('pages/chinese.md'))).toEqual([
      '3 55 right',
      '3 290400 right',
      '4 34944 right',
      '5 614656 right',
      '6 885129 wrong slip-digit',
      '7 9216 right',
      '7 37752832 right',
      '8 232600000 right',
    ])
  })

  test('a week of a course: dates, ranges, codes, HTML, percentages, a total of a table', async () => {
    const page = await marked('pages/course.md')
    expect(told(page)).toEqual([
      '6 112 right',
      '6 55 right',
      '7 576 right',
      '7 1024 right',
      '8 467 wrong',
      '9 25 right',
      '9 36 right',
      '9 48 wrong',
      '10 0.071 right',
      '10 0.85 wrong',
      '11 139767 wrong slip-swap',
      '12 2480 right',
      '17 0.3775 right',
      '21 896 right',
      '23 18496 right',
      '24 36928 right',
      '26 37824 wrong layer-forgotten',
    ])
  })

  test('vectors and matrices, entry by entry', async () => {
    const page = await marked('pages/matrices.md')
    expect(told(page).slice(0, 8)).toEqual([
      '5 0.3775 right',
      '5 0.3925 right',
      '10 0.1385 right',
      '10 -0.0381 right',
      '12 0.0822 right',
      '12 0.0827 right',
      '12 -0.0226 right',
      '12 -0.0227 right',
    ])
    expect(notRight(page)).toEqual(['21 0.2784 wrong slip-dropped'])
  })
})

describe.concurrent('longhand mark', () => {
  test('for people: the line, a caret under the number, a sentence, a summary', async () => {
    const { status, out } = await longhand(['mark', 'pages/five-convolutions.md'])
    expect(status).toBe(0)
    expect(out).toContain(
      [
        'pages/five-convolutions.md:8:46',
        '  - conv3: $(3\\times3\\times256 + 1)\\times384 = 885{,}129$',
        `${' '.repeat(47)}^`,
        '  ✗ not right: it is 885,120.',
      ].join('\n'),
    )
    expect(out).toMatch(
      /15 claims: ✓ 9 right, ◐ 1 right under a convention, ✗ 3 not right, ○ 2 not/,
    )
  })

  test('the caret stands under the number, behind wide signs too, and colours of a page are not shown', async () => {
    const page = ['参数: 3·4 = 13', '👍 3·4 = 13', '\ta\u001b[31m: 3·4 = 13', 'u\u0308: 3·4 = 13']
    const { out } = await longhand(['mark', '-'], { input: page.join('\n') })
    const places = out.split('\n').flatMap((line) => (/^ *\^$/.test(line) ? [line.length] : []))
    // two columns before the line, two for each wide sign, none for a mark over a letter
    expect(places).toEqual([15, 12, 18, 12])
    expect(out).not.toContain('\u001b[31m')
  })

  test('several pages, one JSON object each; a page without claims has none', async () => {
    const input = 'AlexNet has 5 convolutions and 3 dense layers.\n'
    const { out } = await longhand(['mark', '-', 'pages/updates.tex', '--as', 'json'], { input })
    expect(objectsIn(out)).toMatchObject([{ file: '-', claims: [] }, { file: 'pages/updates.tex' }])
  })

  test('a page that is not there is an issue', async () => {
    const { status, err } = await longhand(['mark', 'none.md'])
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('no such file') })
  })
})
