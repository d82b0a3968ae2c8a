import { type DataSetSettings, loadDataSet } from '@longhand/train'
import { expect, test } from 'vitest'
import { loadingOnce } from './loading-once.ts'

const strokes = (limit: number): DataSetSettings => ({
  ...{ kind: 'strokes', limit, testLimit: 1 },
  seed: 1,
})

test('loadingOnce: who asks for the same in turn is given the same, and others their own', async () => {
  const loaded: DataSetSettings[] = []
  const load = loadingOnce((dataset) => {
    loaded.push(dataset)
    return loadDataSet(dataset)
  })
  const first = await load(strokes(2))
  expect(await load(strokes(2))).toBe(first)
  expect(await load(strokes(3))).toMatchObject({ value: { train: { count: 3 } } })
  expect(await load(strokes(2))).toEqual(first)
  expect(loaded).toEqual([strokes(2), strokes(3), strokes(2)])
})

test('loadingOnce: what was refused is looked for anew', async () => {
  let asked = 0
  const load = loadingOnce(async (dataset) => {
    asked += 1
    return asked === 1 ? { issues: [] } : loadDataSet(dataset)
  })
  expect(await load(strokes(2))).toEqual({ issues: [] })
  expect(await load(strokes(2))).toMatchObject({ value: { train: { count: 2 } } })
})
