import { markPage } from '@longhand/marking'
import { placeNetwork } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { pageSources } from './page-sources.ts'

const table = (...rows: readonly string[]): string =>
  ['| Layer | Kernel | In channels | Filters | Params |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  )

/** A row of a convolution with a 3×3 window. */
const row = (name: string, inputs: number, filters: number, parameters: string): string =>
  `| ${name} | 3x3 | ${inputs} | ${filters} | ${parameters} |`

// 3·3·3·32 + 32 = 896, 3·3·32·64 + 64 = 18,496, 3·3·64·64 + 64 = 36,928; together 56,320
const rows = [
  row('conv1', 3, 32, '896'),
  row('conv2', 32, 64, '18,496'),
  row('conv3', 64, 64, '36,928'),
]
const total = (number: string, name = 'Total') => `| ${name} | | | | ${number} |`

const lastOf = (page: string) => markPage(page, 'markdown', pageSources()).claims.at(-1)

describe('markPage: rows that are no ordinary convolutions are not checkable without a network', () => {
  test.each([
    ['max pool', '2x2', '64', '64', '0'],
    ['dw', '3x3', '32', '32', '320'],
    ['depthwise conv', '3x3', '32', '32', '288'],
    ['conv3, g=2', '3x3', '64', '64', '18,496'],
    ['conv3 (groups 2)', '3x3', '64', '64', '18,496'],
    ['SeparableConv2D', '3x3', '32', '64', '2,400'],
    ['fc', '1x1', '64', '10', '31,370'],
    ['residual block', '3x3', '64', '64', '73,984'],
    // 3·3·(3 + 2)·16 + 16: two channels of coordinates more
    ['CoordConv', '3x3', '3', '16', '736'],
  ])('%s', (...cells) => {
    expect(lastOf(table(`| ${cells.join(' | ')} |`))?.verdict).toBe('unchecked')
  })

  // 3·3·32 (+ 32), AlexNet’s 5·5·96/2·256 + 256, 3·3·64/4·64 (+ 64), 288 + 32·64 (+ 64), 3·3·3·32 + 2·32, 0 for a
  // pool, 2·6 of LeNet’s, 4·64 of batch normalisation, 295,168 + 590,080 (VGG), 60·25 + 16 (LeNet C3)
  test.each([
    ['conv2', '3x3', '32', '32', '288'],
    ['conv2', '3x3', '32', '32', '320'],
    ['layer 2', '3x3', '64', '64', '0.6K'],
    ['conv3', '3x3', '64', '64', '9,216'],
    ['conv3', '3x3', '64', '64', '9,280'],
    ['conv3', '3x3', '64', '64', '9.3K'],
    ['conv4', '3x3', '32', '64', '2,336'],
    ['conv4', '3x3', '32', '64', '2,400'],
    ['conv2', '5x5', '96', '256', '307,456'],
    ['stem', '3x3', '3', '32', '928'],
    ['P2', '2x2', '64', '64', '0'],
    ['S2', '2x2', '6', '6', '12'],
    ['4', '1x1', '64', '64', '256'],
    ['conv3-256 (×2)', '3x3', '128', '256', '885,248'],
    ['C3', '5x5', '6', '16', '1,516'],
    ['conv2_bn', '3x3', '64', '64', '256'],
    ['BiLSTM', '1x1', '64', '64', '66,560'],
    ['Conv3D', '3x3x3', '3', '64', '5,248'],
    ['self-attention', '1x1', '64', '64', '16,640'],
    ['block 1', '3x3', '64', '64', '73,986'],
  ])('without a telling name, or with one: %s, %s, %s, %s, %s', (...cells) => {
    expect(lastOf(table(`| ${cells.join(' | ')} |`))?.verdict).toBe('unchecked')
  })

  test.each([
    ['conv2', '3x3', '32', '64', '18,946'],
    // the input channels forgotten, or the filters
    ['conv2', '3x3', '32', '64', '576'],
    ['conv2', '3x3', '32', '64', '640'],
    ['conv2', '3x3', '32', '64', '288'],
    ['conv2', '3x3', '64', '64', '0'],
    ['conv2', '3x3', '64', '64', '4,160'],
    ['block1_conv2', '3x3', '64', '64', '36,982'],
  ])('but %s, %s, %s, %s, %s fits no other layer, and is wrong', (...cells) => {
    expect(lastOf(table(`| ${cells.join(' | ')} |`))?.verdict).toBe('wrong')
  })

  // 3·3·3·32 + 32 = 896 is right; 3·3·32 + 32 = 320 has no 32 input channels
  describe('one filter a channel is no other layer where page and table tell of ordinary ones', () => {
    const second = (name: string, around = '', above = row('conv1', 3, 32, '896')) =>
      lastOf(`${around}\n\n${table(above, row(name, 32, 32, '320'))}`)

    test('it says that the input channels were forgotten', () => {
      for (const name of ['conv2', 'Conv2D', 'conv2d_1', 'block1_conv2', 'Conv 2'])
        expect(second(name)).toMatchObject({
          verdict: 'wrong',
          computed: 9_248,
          mistakes: expect.arrayContaining([
            expect.objectContaining({ id: 'forgot-input-channels' }),
          ]),
        })
      // in the row above too: 3·3·32 + 32 for three channels
      expect(second('conv2', '', row('conv1', 3, 32, '320'))?.verdict).toBe('wrong')
    })

    test.each([
      ['a row that calls itself nothing', second('layer 2')],
      ['a row of another kind', second('conv2_dw')],
      ['a page about such layers', second('conv2', 'The depthwise part of MobileNet:')],
      [
        'a row above that one channel explains as well',
        second('conv2', '', row('c', 1, 32, '320')),
      ],
      ['a row above that is open itself', second('conv2', '', row('c', 16, 16, '160'))],
      ['a 1×1 convolution in the table', second('conv2', '', '| c | 1x1 | 16 | 32 | 544 |')],
    ])('but %s leaves it open', (_, claim) => expect(claim?.verdict).toBe('unchecked'))
  })

  test('Conv2DTranspose, 2×2, 64 → 32 has the parameters of a convolution: nothing is wrong', () => {
    expect(lastOf(table('| Conv2DTranspose | 2x2 | 64 | 32 | 8,224 |'))?.verdict).not.toBe('wrong')
  })

  test('tables one below the other, each with its own columns', () => {
    const other =
      '| a | b | c | d | e | f | params |\n|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 |'
    expect(lastOf(`${other}\n\n${table(...rows)}`)).toMatchObject({
      claimed: 36_928,
      verdict: 'right',
    })
  })
})

describe('markPage: a total against a table whose rows are all checked (sums by hand)', () => {
  test('the sum of its rows is right, in thousands too, and below the table', () => {
    for (const page of [
      table(...rows, total('56,320')),
      table(...rows, total('56.3K')),
      `${table(...rows)}\n\nTotal parameters: 56,320`,
    ])
      expect(lastOf(page)).toMatchObject({ verdict: 'right', computed: 56_320, follows: true })
  })

  test('another number is wrong, and a slip or a layer left out is named', () => {
    expect(lastOf(table(...rows, total('56,230')))).toMatchObject({
      verdict: 'wrong',
      computed: 56_320,
      mistakes: [{ id: 'slip-swap' }],
    })
    const forgotten = { id: 'layer-forgotten', says: expect.stringContaining('line 4 (18,496)') }
    for (const page of [
      table(...rows, total('37,824')),
      `${table(...rows)}\n\nTotal: 37,824`,
      `${table(row('a', 3, 64, '1,792'))}\n\n${' \n'.repeat(3)}${table(...rows)}\n\nTotal: 37,824`,
    ])
      expect(lastOf(page)).toMatchObject({ verdict: 'wrong', computed: 56_320 })
    expect(lastOf(table(...rows, total('37,824')))?.mistakes).toMatchObject([forgotten])
    expect(lastOf(table(...rows, total('60,000')))).toMatchObject({
      verdict: 'wrong',
      mistakes: [],
    })
  })

  test('where a row is wrong, the total is asked whether it follows from the rows as written', () => {
    const wrong = [row('conv1', 3, 32, '869'), row('conv2', 32, 64, '18,496')]
    expect(lastOf(table(...wrong, total('19,365')))).toMatchObject({
      verdict: 'right',
      follows: true,
      restsOn: [3],
    })
    expect(lastOf(table(...wrong, total('19,392')))).toMatchObject({
      verdict: 'right',
      follows: false,
      restsOn: [3],
    })
    expect(lastOf(table(...wrong, total('19,300')))).toMatchObject({
      verdict: 'wrong',
      computed: 19_392,
      restsOn: [3],
      says: expect.stringContaining('19,365 as they are written'),
    })
  })

  test.each([
    ['rows left out', table(...rows, '| ... | | | | |', total('156,320'))],
    ['an empty cell', table(...rows, '| fc | | | | |', total('156,320'))],
    ['a row that nobody can check', table(...rows, '| fc | | | | 5,130 |', total('56,320'))],
    ['a row that counts twice', table(row('conv1 (×2)', 3, 32, '896'), total('1,792'))],
    ['a total of more', table(...rows, total('156,320', 'Total with dense layers'))],
    [
      'another table, and nothing explains it',
      `${table(...rows)}\n\n\n\n${table(...rows, total('112,640'))}`,
    ],
    ['a total of more, below', `${table(...rows)}\n\nTotal with the dense layers: 200,000`],
  ])('%s: the total may add something else, and is not checkable', (_, page) => {
    expect(lastOf(page)?.verdict).toBe('unchecked')
  })
})

// 3·3·64·64 + 64 = 36,928, which is 144 KiB of four bytes each, and of which 64 are biases
test.each([
  ['Params (K)', '36.9', 'right'],
  ['Parameters [M]', '0.037', 'right'],
  ['weights (in millions)', '0.04', 'right'],
  ['Params (K)', '39.6', 'wrong'],
  ['params (×10³)', '36.9', undefined],
  ['params / 1000', '37', undefined],
  ['params [MB]', '0.15', undefined],
  ['weights (kB)', '144', undefined],
  ['Params (B)', '0.0000369', 'right'],
  ['weights (B)', '147712', undefined],
  ['params in billions', '0.0000369', undefined],
  ['% of params', '12', undefined],
])('markPage: a heading gives its numbers a unit: %s, %s', (heading, number, verdict) => {
  const head = `| layer | kernel | in channels | filters | ${heading} |\n|---|---|---|---|---|`
  expect(lastOf(`${head}\n| conv2 | 3x3 | 64 | 64 | ${number} |`)?.verdict).toBe(verdict)
})

test('markPage: a number is quoted as it is written, and a total adds in the unit of its heading', () => {
  const head = '| layer | kernel | in channels | filters | Params (K) |\n|---|---|---|---|---|'
  const rows = '| conv1 | 11x11 | 3 | 96 | 34.9 |\n| conv2 | 3x3 | 64 | 64 | 36.9 |'
  const said = (total: string) => lastOf(`${head}\n${rows}\n| total | | | | ${total} |`)
  // 34.9 + 36.9
  expect(said('71.8')).toMatchObject({ text: '71.8', claimed: 71_800, verdict: 'right' })
  expect(said('81.8')).toMatchObject({ text: '81.8', verdict: 'wrong' })
})

// 3·3·3·32 + 32 = 896, 3·3·32·64 + 64 = 18,496, 1024·10 + 10 = 10,250; together 29,642
describe('markPage with a network: a number is wrong only where its words ask for nothing else', () => {
  const placed = placeNetwork({
    name: 'small',
    input: { type: 'image', height: 8, width: 8, channels: 3 },
    layers: [
      { kind: 'conv2d', name: 'conv1', config: { filters: 32, kernelSize: 3 } },
      { kind: 'conv2d', name: 'conv2', config: { filters: 64, kernelSize: 3 } },
      { kind: 'flatten', name: 'flat', config: {} },
      { kind: 'dense', name: 'fc', config: { units: 10 } },
    ],
  })
  const told = (page: string) =>
    'value' in placed
      ? markPage(page, 'markdown', pageSources(placed.value)).claims.map(
          ({ claimed, verdict }) => `${claimed} ${verdict}`,
        )
      : []

  test.each([
    ['conv1 params = 896; conv2 params = 18,496', ['896 right', '18496 right']],
    ['conv1 params = 896; conv2 params = 18,946', ['896 right', '18946 wrong']],
    ['The number of parameters of layer conv2 is: 18,946', ['18946 wrong']],
    ['conv1 params: 896. Total params: 29,642.', ['896 right', '29642 right']],
    ['total params: 29,642; conv2 params: 869', ['29642 right', '869 wrong']],
    ['params of conv1 = 3·3·32 + 32 = 320', ['320 wrong']],
    ['total params (K): 29.6', ['29600 right']],
    ['total params (K): 26.9', ['26900 wrong']],
    ['conv1 weights = 864', ['864 convention']],
  ])('%s', (line, verdicts) => expect(told(line)).toEqual(verdicts))

  test.each([
    ['each conv1 filter has weights: 3·3·3 = 27'],
    ['conv1 weights: 3·3·3 = 27 per filter'],
    ['conv1 has many params and a size of (8 − 3)/1 + 1 = 6'],
    ['2·conv1 params = 1,792'],
    ['conv1 params = 896 = 3 % of all'],
    ['conv1 params = 896 = 3,584 bytes'],
    ['conv1 params in kB = 3.5'],
    ['conv params total = 19,392'],
    ['total params without fc = 19,392'],
    ['Now ResNet-18. Total params: 11,689,512'],
  ])('%s is not called wrong', (line) => expect(told(line).join()).not.toContain('wrong'))

  test('a row of the same name with another kernel is of another network', () => {
    const head = '| layer | kernel | filters | params |\n|---|---|---|---|'
    expect(told(`${head}\n| conv1 | 3x3 | 32 | 869 |`)).toEqual(['869 wrong'])
    expect(told(`${head}\n| conv1 | 5x5 | 6 | 156 |`)).toEqual(['156 unchecked'])
  })
})

test('markPage: a column that counts a part of the parameters, or more, is not read', () => {
  const headings = [
    'weights per filter',
    'non-trainable params',
    'params after pruning',
    'cumulative params',
    'params / filter',
  ]
  const head = `| layer | kernel | in channels | filters | ${headings.join(' | ')} | # of params |`
  const rule = head.replace(/[^|]+/g, '---')
  const rows = '| conv2 | 3x3 | 32 | 64 | 288 | 0 | 6,000 | 19,392 | 289 | 18,496 |'
  const { claims } = markPage(`${head}\n${rule}\n${rows}`, 'markdown', pageSources())
  expect(claims).toMatchObject([{ claimed: 18_496, verdict: 'right' }])
})
