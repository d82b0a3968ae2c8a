import { createHash } from 'node:crypto'
import { gzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type DataSetSettings, loadDataSet } from './data-sets.ts'
import type { Files } from './files/files.ts'

/** Files by name; the place does not matter. */
const holding = (files: Readonly<Record<string, Uint8Array>>): Files => ({
  read: async (_, names) => {
    const name = names.find((one) => one in files)
    const bytes = name === undefined ? undefined : files[name]
    if (name === undefined || bytes === undefined)
      return { issues: [{ path: names[0] ?? '', expected: 'a file', received: 'none', try: '' }] }
    return { value: { name, bytes } }
  },
})

const idx = (sizes: readonly number[], values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x0800 + sizes.length)
  for (const [axis, size] of sizes.entries()) view.setUint32(4 + 4 * axis, size)
  bytes.set(values, 4 + 4 * sizes.length)
  return bytes
}

const pixels = (count: number): readonly number[] =>
  Array.from({ length: count * 784 }, (_, at) => at % 251)

const mnistFiles = {
  'train-images-idx3-ubyte.gz': gzipSync(idx([3, 28, 28], pixels(3))),
  'train-labels-idx1-ubyte.gz': gzipSync(idx([3], [7, 0, 9])),
  't10k-images.idx3-ubyte': idx([2, 28, 28], pixels(2)),
  't10k-labels.idx1-ubyte': idx([2], [1, 2]),
}
const mnist: DataSetSettings = { kind: 'mnist', path: '.', limit: 2, testLimit: 10 }

const load = async (settings: DataSetSettings, files: Files) => {
  const loaded = await loadDataSet(settings, files)
  if ('issues' in loaded) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}
const wrong = async (settings: DataSetSettings, files: Files) => {
  const loaded = await loadDataSet(settings, files)
  return 'issues' in loaded ? loaded.issues.map(({ path, received }) => `${path}: ${received}`) : []
}

describe('mnist', () => {
  test('images and labels in their order, packed or not, as many as asked for', async () => {
    const { train, test, shape } = await load(mnist, holding(mnistFiles))
    expect(shape).toEqual({ type: 'image', height: 28, width: 28, channels: 1 })
    expect([...train.labels, ...test.labels]).toEqual([7, 0, 1, 2])
    expect([...train.inputs.subarray(783, 786)]).toEqual([783 % 251, 784 % 251, 785 % 251])
  })

  const images = mnistFiles['t10k-images.idx3-ubyte']
  const packed = mnistFiles['train-images-idx3-ubyte.gz']
  // stored, not packed: any byte of the content can be changed and the file still unpacks
  const changedBit = gzipSync(idx([3, 28, 28], pixels(3)), { level: 0 })
  changedBit[500] = (changedBit[500] ?? 0) ^ 1
  test.each([
    ['cut off', { 't10k-images.idx3-ubyte': images.subarray(0, 900) }, 'byte 900'],
    ['too long', { 't10k-images.idx3-ubyte': Uint8Array.of(...images, 1, 2) }, 'byte 1584'],
    ['not IDX', { 't10k-images.idx3-ubyte': new Uint8Array(2000).fill(9) }, 'byte 0'],
    ['empty', { 't10k-images.idx3-ubyte': new Uint8Array() }, 'byte 0'],
    ['of another side', { 't10k-images.idx3-ubyte': idx([2, 14, 56], pixels(2)) }, 'byte 8'],
    ['a label too few', { 't10k-labels.idx1-ubyte': idx([1], [1]) }, 'byte 4'],
    ['no such class', { 't10k-labels.idx1-ubyte': idx([2], [1, 12]) }, 'byte 9'],
    [
      'a gzip with one bit changed, which still unpacks',
      { 'train-images-idx3-ubyte.gz': changedBit },
      `byte ${changedBit.length - 8}`,
    ],
    ['a cut gzip', { 'train-images-idx3-ubyte.gz': packed.subarray(0, 40) }, 'byte 40'],
    [
      'a size beyond all bounds',
      { 't10k-images.idx3-ubyte': idx([2 ** 32 - 1, 2 ** 31, 2 ** 31], []) },
      'byte 16',
    ],
  ])('%s: refused, with its offset', async (_, files, at) => {
    const issues = await wrong(mnist, holding({ ...mnistFiles, ...files }))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toContain(at)
  })

  test('a stated checksum is held', async () => {
    const sha256 = { 't10k-labels.idx1-ubyte': '0'.repeat(64) }
    const issues = await wrong({ ...mnist, sha256 }, holding(mnistFiles))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toContain('t10k-labels.idx1-ubyte')
    const right = createHash('sha256').update(mnistFiles['t10k-labels.idx1-ubyte']).digest('hex')
    await load({ ...mnist, sha256: { 't10k-labels.idx1-ubyte': right } }, holding(mnistFiles))
  })

  test('a file that is not there is named, and all of them', async () => {
    expect(await wrong(mnist, holding({}))).toHaveLength(4)
    expect(await loadDataSet(mnist)).toHaveProperty('issues')
  })
})

describe('cifar10', () => {
  const settings: DataSetSettings = { kind: 'cifar10', path: '.', limit: 10_000, testLimit: 1 }
  // two records: the label, 1024 reds, 1024 greens, 1024 blues
  const record = (label: number) => [
    label,
    ...[10, 20, 30].flatMap((level) => Array.from({ length: 1024 }, (_, i) => level + (i % 2))),
  ]
  const batch = Uint8Array.from([...record(6), ...record(9)])

  test('colours one after the other become pixels one after the other', async () => {
    const { train, test } = await load(
      settings,
      holding({ 'data_batch_1.bin': batch, 'test_batch.bin': batch }),
    )
    expect([...train.labels]).toEqual([6, 9])
    expect([...train.inputs.subarray(0, 6)]).toEqual([10, 20, 30, 11, 21, 31])
    expect(test.count).toBe(1)
  })

  test('half a record and a strange class are refused with their offset', async () => {
    const files = {
      'data_batch_1.bin': batch.subarray(0, 4000),
      'test_batch.bin': Uint8Array.from(record(77)),
    }
    const issues = await wrong(settings, holding(files))
    expect(issues[0]).toContain('data_batch_1.bin, byte 3073')
    expect(issues[1]).toContain('test_batch.bin, byte 0')
  })
})

describe('csv', () => {
  const settings: DataSetSettings = {
    kind: 'csv',
    path: '.',
    label: 'kind',
    testShare: 0.25,
    scale: 'none',
    limit: 100,
    testLimit: 100,
    seed: 1,
  }
  const csv = (text: string) => holding({ 'data.csv': new TextEncoder().encode(text) })
  const table = 'a,kind,b\n1,yes,10\n2,no,20\n3,yes,30\n4,no,40\n'

  test('columns without the classes, three rows to learn from and one to be tried on', async () => {
    const { train, test, classes, shape } = await load(settings, csv(table))
    expect(classes).toEqual(['no', 'yes'])
    expect(shape).toEqual({ type: 'vector', features: 2 })
    expect([train.count, test.count]).toEqual([3, 1])
    const rows = [...train.inputs, ...test.inputs]
    expect(rows.filter((_, at) => at % 2 === 0).sort()).toEqual([1, 2, 3, 4])
    for (let at = 0; at < rows.length; at += 2) expect(rows[at + 1]).toBe(10 * (rows[at] ?? 0))
    const odd = [...train.labels, ...test.labels].map((label) => classes[label])
    expect(odd.map((word, at) => (word === 'yes') === ((rows[2 * at] ?? 0) % 2 === 1))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  test('a file as Excel writes it: the mark before the first heading is no part of it', async () => {
    const { classes } = await load(
      { ...settings, label: 'kind' },
      csv('\u{feff}kind,a\r\nyes,1\r\nno,2\r\nyes,3\r\nno,4\r\n'),
    )
    expect(classes).toEqual(['no', 'yes'])
  })

  test('standardize: training columns have mean 0 and variance 1', async () => {
    const { train } = await load({ ...settings, scale: 'standardize' }, csv(table))
    const column = [...train.inputs].filter((_, at) => at % 2 === 0)
    expect(column.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 6)
    expect(column.reduce((sum, x) => sum + x * x, 0) / 3).toBeCloseTo(1, 6)
  })

  test('every faulty line is told, with its number', async () => {
    const issues = await wrong(settings, csv('a,kind,b\n1,yes,x\n2,no\n3,yes,\n'))
    expect(issues).toEqual([
      'data.csv, line 2, b: "x"',
      'data.csv, line 3: 2',
      'data.csv, line 4, b: nothing',
    ])
    expect(await wrong(settings, csv('a,kind,b\n\n1,yes,2\n\n3,no\n'))).toEqual([
      'data.csv, line 5: 2',
    ])
    expect(await wrong({ ...settings, label: 'knd' }, csv(table))).toHaveLength(1)
    expect(await wrong(settings, csv(''))).toHaveLength(1)
  })

  const utf16 = Uint8Array.from(Buffer.from('\ufeffa,kind\n1,yes\n2,no\n', 'utf16le'))
  const latin = Uint8Array.from(Buffer.from('a,kind\n1,größer\n2,kleiner\n', 'latin1'))
  test.each([
    ['a class that is left out', 'a,kind\n1,yes\n2,\n3,no\n', 'line 3, kind: nothing'],
    ['no headings', '5.1,3.5,yes\n4.9,3.0,no\n5.2,3.1,yes\n', 'line 1: a row'],
    ['semicolons', 'a;kind\n1;yes\n2;no\n', 'line 1: semicolons'],
    ['tabs', 'a\tkind\n1\tyes\n2\tno\n', 'line 1: tabs'],
    ['a quotation mark that is never closed', 'a,kind\n1,"yes\n2,no\n3,yes\n', 'one without'],
    ['a number beyond 32 bits', 'a,kind\n1e39,yes\n2,no\n', 'line 2, a: "1e39"'],
    ['one class', 'a,kind\n1,yes\n2,yes\n', '2 rows with one class in the column "kind"'],
    ['no rows', 'a,kind\n', '0 rows'],
    // seven bytes of headings, then "1,gr"
    ['Latin-1', latin, 'byte 11'],
    ['UTF-16', utf16, 'byte 0'],
    ['too few rows to leave any', 'a,kind\n1,yes\n2,no\n', 'takes all 2', 0.9],
  ])('%s: refused', async (_, content, said, testShare = 0.25) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const { label: __, ...last } = { ...settings, testShare: Number(testShare) }
    const issues = await wrong(last, holding({ 'data.csv': bytes }))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toContain(said)
  })

  test('columns may be counted, and text may stand in quotation marks', async () => {
    const counted = await load({ ...settings, label: '2' }, csv('0,1,2\n5,6,7\n6,7,8\n7,8,7\n'))
    expect(counted.classes).toEqual(['7', '8'])
    const text = '\ufeff"a","kind, of"\r\n"1","x ""1"""\r\n2,"y, 2"\r\n'
    const quoted = await load({ ...settings, label: 'kind, of' }, csv(text))
    expect(quoted.classes).toEqual(['x "1"', 'y, 2'])
  })
})

test('shapes: colour pictures of ten classes, the same bytes for a seed', async () => {
  const settings: DataSetSettings = { kind: 'shapes', limit: 600, testLimit: 60, seed: 3 }
  const [one, again] = [await load(settings, holding({})), await load(settings, holding({}))]
  expect(again).toEqual(one)
  expect(one.train.inputs).toHaveLength(600 * 32 * 32 * 3)
  expect(new Set(one.train.labels).size).toBe(10)
})
