import { expect, test } from 'vitest'
import { ofSeeds } from '../../test/made-up-runs.ts'
import { layerStatistics } from '../engines/layer-statistics.ts'
import { layersOf } from './layers-of.ts'

const runs = ofSeeds('relu', [0.5, 0.6]).map((run, seed) => ({
  ...run,
  statistics: [
    {
      epoch: 1,
      batch: 1,
      layers: [
        layerStatistics({
          layer: 'hidden',
          weights: [Float32Array.of(1)],
          gradients: [Float32Array.of(3 + seed, 0)],
          outputs: Float32Array.of(0, 0, 0, 2),
          channels: 2,
        }),
        layerStatistics({
          ...{ layer: 'flat', weights: [], gradients: [] },
          ...{ outputs: Float32Array.of(1, 1), channels: 2 },
        }),
      ],
    },
  ],
}))

test('layersOf: norms, zeros and dead units over the seeds, by hand', () => {
  const [at] = layersOf(runs)
  expect(at).toMatchObject({ epoch: 1, batch: 1 })
  const [hidden, flat] = at?.layers ?? []
  expect(hidden?.gradientNorm).toMatchObject({ count: 2, mean: 3.5, low: 3, high: 4 })
  expect(hidden?.zeros.mean).toBe(0.75)
  expect(hidden?.dead.mean).toBe(0.5)
  expect(hidden?.outputMean.mean).toBe(0.5)
  expect(flat?.gradientNorm).toBeUndefined()
  expect(flat?.dead.mean).toBe(0)
})

test('layersOf: runs that kept nothing have nothing', () => {
  expect(layersOf(ofSeeds('relu', [0.5]))).toEqual([])
  expect(layersOf([])).toEqual([])
})
