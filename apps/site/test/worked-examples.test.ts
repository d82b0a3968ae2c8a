import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleFolders } from '../tools/example-folders.ts'
import { type Parser, startParser } from './parser.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
let parser: Parser
beforeAll(async () => {
  reader = await startReader()
  parser = await startParser()
})
afterAll(() => Promise.all([reader.close(), parser.close()]))

/** Each claim of an example with its verdict, as a reader without script sees them. */
const verdicts = async (slug: string): Promise<Readonly<Record<string, string>>> => {
  const rows = await parser.find(`examples/${slug}/`, (page) =>
    [...page.querySelectorAll('tr[data-claim]')].map((claim) => {
      const [of, verdict] = ['data-claim', 'data-verdict'].map((name) => claim.getAttribute(name))
      const word = claim.querySelector('.v')?.textContent?.trim() ?? ''
      const idea = claim.querySelector('a[href*="/misconceptions/"]')?.getAttribute('href') ?? ''
      return [of, [verdict, word, idea.split('/').at(-2) ?? ''].join(' ').trim()]
    }),
  )
  return Object.fromEntries(rows)
}

describe('claims and their verdicts (coursework, WORKED_EXAMPLES)', () => {
  test('alexnet-counts: one slip among right counts', async () => {
    expect(await verdicts('alexnet-counts')).toMatchObject({
      'conv1.parameters': 'right Right',
      'conv2.parameters': 'right Right',
      'conv3.parameters': 'wrong Wrong slip-digit',
      'conv4.parameters': 'right Right',
      'conv5.parameters': 'right Right',
      'conv5.output.height': 'right Right',
    })
  })

  test('alexnet-counts: the total is right, and does not follow from the lines', async () => {
    const found = await parser.find('examples/alexnet-counts/', (page) => {
      const total = page.querySelector('tr[data-claim="total.parameters"]')
      const slips = [...page.querySelectorAll('.slip')].map((slip) => slip.textContent)
      return [total?.getAttribute('data-verdict'), total?.textContent, slips] as const
    })
    expect(found[0]).toBe('right')
    // 34,944 + 614,656 + 885,129 + 1,327,488 + 884,992, added by hand
    expect(found[1]).toContain('3,747,209')
    expect(found[2]).toEqual(['9'])
  })

  test('inception-connections: branches chained, and one times the joined depth', async () => {
    expect(await verdicts('inception-connections')).toMatchObject({
      'reduce3x3.parameters': 'right Right',
      'reduce5x5.parameters': 'wrong Wrong branches-chained',
      'conv1x1.parameters': 'wrong Wrong branches-chained',
      'conv3x3.parameters': 'wrong Wrong branches-chained',
      'total.parameters': 'wrong Wrong branches-chained',
      'conv1x1.connections': 'wrong Wrong times-concat-depth',
      'total.connections': 'wrong Wrong',
    })
  })

  test('weight-updates: the closing error of the copied example is named', async () => {
    expect(await verdicts('weight-updates')).toMatchObject({
      'output.kernel[0][0].gradient': 'right Right',
      'output.kernel[0][1].updated': 'wrong Wrong',
      'hidden.kernel[0][0].updated': 'right Right',
      loss: 'right Right',
      lossAfter: 'wrong Wrong updated-weights-reused',
    })
  })

  test('cnn-against-mlp-2: 28 halves to 3, so 4×4×64 was rounded up', async () => {
    expect(await verdicts('cnn-against-mlp-2')).toMatchObject({
      'conv3.weightsOnly': 'right Right',
      'dense2.weightsOnly': 'right Right',
    })
    const [verdict, text] = await parser.find('examples/cnn-against-mlp-2/', (page) => {
      const first = page.querySelector('tr[data-claim="dense1.weightsOnly"]')
      return [first?.getAttribute('data-verdict'), first?.textContent]
    })
    expect(verdict).toBe('wrong')
    // ⌊28/2⌋ = 14, ⌊14/2⌋ = 7, ⌊7/2⌋ = 3; 3·3·64·64 by hand
    expect(text).toContain('36,864')
  })

  test('lenet5-1998: every figure of the paper is right', async () => {
    const said = await parser.find('examples/lenet5-1998/', (page) =>
      [...page.querySelectorAll('tr[data-claim]')].map((claim) => [
        claim.textContent,
        claim.getAttribute('data-verdict'),
      ]),
    )
    const wrong = said.filter(([, verdict]) => verdict !== 'right')
    // the table of C3 read as full, by the copies
    expect(wrong.map(([text]) => text?.includes('2,416'))).toEqual([true])
  })

  test('softmax-cross-entropy, convolution-backward: the idea behind each wrong number', async () => {
    const of = async (slug: string) => {
      const ideas = await parser.find(`examples/${slug}/`, (page) =>
        [...page.querySelectorAll('tr[data-verdict="wrong"] a[href*="/misconceptions/"]')].map(
          (link) => link.getAttribute('href')?.split('/').at(-2),
        ),
      )
      return new Set(ideas)
    }
    expect(await of('softmax-cross-entropy')).toEqual(
      new Set(['other-logarithm', 'softmax-diagonal-only']),
    )
    expect(await of('convolution-backward')).toEqual(
      new Set(['gradient-at-one-position', 'kernel-not-flipped']),
    )
  })

  test('weight-updates: the errors under each convention for biases (Mazur’s problem)', async () => {
    const text = await parser.find(
      'examples/weight-updates/',
      (page) => page.querySelector('main')?.textContent,
    )
    for (const error of ['0.291027774', '0.280471447', '0.285750887']) expect(text).toContain(error)
  })
})

const slugs = exampleFolders().map(({ slug }) => slug)

test.each(slugs)('%s keeps the order of a worked example', async (slug) => {
  const order = await parser.find(`examples/${slug}/`, (page) =>
    [...page.querySelectorAll('main :is(.ask, figure, h2)')].map((part) =>
      part.tagName === 'H2' ? part.textContent : part.tagName,
    ),
  )
  const expected = [
    'DIV',
    'FIGURE',
    'The working',
    'The claims',
    'What goes wrong most often',
    'Try it yourself',
    'Sources',
  ]
  expect(order.filter((part) => expected.includes(part ?? '')).slice(0, 2)).toEqual([
    'DIV',
    'FIGURE',
  ])
  const headings = order.filter((part) => expected.slice(2).includes(part ?? ''))
  expect(headings).toEqual(expected.slice(2))
})

test('a formula is set, with MathML beside it', async () => {
  const { page } = await reader.open('/examples/alexnet-counts/', { javaScriptEnabled: false })
  const line = page.locator('details[data-line="conv3.parameters"]')
  expect(await line.locator('.katex-mathml annotation').first().textContent()).toContain('P_{')
  const font = await line
    .locator('.mathnormal')
    .first()
    .evaluate((letter) => getComputedStyle(letter).fontFamily)
  expect(font).toContain('KaTeX_Math')
  expect(await page.locator('.katex-error').count()).toBe(0)
  await page.context().close()
})

test('a claim leads to its working, which opens', async () => {
  const { page } = await reader.open('/examples/alexnet-counts/')
  const line = page.locator('details[data-line="conv5.parameters"]').first()
  expect(await line.getAttribute('open')).toBeNull()
  await page.locator('a[href="#line-conv5.parameters"]').click()
  await expect.poll(() => line.getAttribute('open')).not.toBeNull()
  await page.context().close()
})

test('how much is shown is chosen for all lines, and kept in the address', async () => {
  const { page } = await reader.open('/examples/alexnet-counts/')
  const open = () => page.locator('.drv details[open]').count()
  const all = await page.locator('.drv details').count()
  await page.getByRole('radio', { name: 'Everything' }).check()
  expect(await open()).toBe(all)
  expect(page.url()).toContain('show=everything')
  await page.reload()
  await expect.poll(open).toBe(all)
  await page.getByRole('radio', { name: 'Answers' }).check()
  expect(await open()).toBe(0)
  await page.context().close()
})
