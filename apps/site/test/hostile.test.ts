import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostile, markup, network, problem } from './hostile-texts.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

/** Puts a text there at once, as pasting does. */
const paste = async (page: Page, label: RegExp, text: string) => {
  await page
    .getByLabel(label)
    .first()
    .evaluate((area, value) => {
      if (!(area instanceof HTMLTextAreaElement)) throw new TypeError('no text')
      area.value = value
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }, text)
}

/** Each lab with an empty text, its field, a text that it takes, and the sign that it did. */
const labs = [
  {
    lab: 'count',
    at: '/count/#network=&beside=text&build=yes',
    text: /^PyTorch print/,
    good: JSON.stringify(network('good')),
    sign: '.count tfoot',
  },
  {
    lab: 'backprop',
    at: '/backprop/',
    text: /^Longhand JSON/,
    good: JSON.stringify(problem),
    sign: '.stepper:not(.stale)',
  },
  {
    lab: 'check',
    at: '/check/#network=',
    text: /^A network or/,
    good: JSON.stringify(network('good')),
    sign: 'form.answer',
  },
  {
    lab: 'train',
    at: '/train/#experiment=',
    text: /^Longhand YAML/,
    good: JSON.stringify({
      name: 'good',
      network: {
        name: 'one layer',
        input: { type: 'vector', features: 784 },
        layers: [{ kind: 'dense', name: 'only', config: { units: 10, activation: 'softmax' } }],
      },
      dataset: { kind: 'strokes', limit: 100 },
      optimizer: { kind: 'sgd', learningRate: 1 },
    }),
    sign: '.own-experiment .small.ui',
  },
] as const

const isUnharmed = async (page: Page) => {
  expect(await page.locator('.lab :is(img, script, iframe)').count()).toBe(0)
  expect(await page.title()).not.toBe('1')
}

test.each(labs)('$lab lab: no text makes it crash, hang, or become markup', async (one) => {
  const { page, faults } = await reader.open(one.at)
  await page.locator('astro-island:not([ssr])').waitFor()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  for (const [what, bad] of Object.entries(hostile)) {
    await paste(page, one.text, bad)
    await isUnharmed(page)
    expect(faults, what).toEqual([])
  }
  // and afterwards all is as it was
  await paste(page, one.text, one.good)
  await page.locator(one.sign).first().waitFor()
  expect(faults).toEqual([])
  await page.context().close()
})

test.each([
  [
    'convolution',
    `image=${'1 '.repeat(3000)}&kernel=${'1;'.repeat(3000)}&layers=${'3 1 1;'.repeat(900)}`,
  ],
  [
    'convolution',
    `image=${markup}&kernel=1e999&stride=${markup}&padding=-1&dilation=1e9&at=x&unit=1e9`,
  ],
  ['backprop', `problem=${markup}&at=1e99&step=-5&digits=999&notation=${markup}`],
  ['count', `network=${markup}&parameters=${markup}&open=${markup}&input=1e999x9`],
  ['check', `network=${markup}&quantity=${markup}&answer=${markup}`],
  ['train', `experiment=${markup}&seeds=1e9&rate=NaN&epochs=-1&examples=1e300&batch=${markup}`],
])('%s lab: no address makes it crash, hang, or become markup', async (lab, settings) => {
  const { page, faults } = await reader.open(`/${lab}/#${settings.replaceAll(' ', '+')}`)
  await page.locator('astro-island:not([ssr])').waitFor()
  await page.locator('.lab :is(input, select, textarea)').first().waitFor()
  await isUnharmed(page)
  expect(faults).toEqual([])
  await page.context().close()
})
