import type { LayerStatistics } from '../engines/layer-statistics.ts'
import type { Run, StatisticsAt } from '../training/run.ts'
import { type Summary, summaryOf } from './summary.ts'

/** What a layer held and gave in a step, over the seeds. */
export interface LayerSummary {
  readonly layer: string
  /** The root of the sum of the squares of its gradients; none without weights. */
  readonly gradientNorm?: Summary
  readonly gradientDeviation?: Summary
  readonly outputMean: Summary
  readonly outputDeviation: Summary
  /** Share of its outputs that were 0. */
  readonly zeros: Summary
  /** Share of its units or channels that gave nothing but 0. */
  readonly dead: Summary
}

/** A step of some runs whose statistics were kept. */
export interface LayersAt extends Pick<StatisticsAt, 'epoch' | 'batch'> {
  readonly layers: readonly LayerSummary[]
}

/** Layer by layer what runs of one configuration kept, over the seeds; nothing if they kept none. */
export const layersOf = (runs: readonly Run[]): readonly LayersAt[] =>
  (runs[0]?.statistics ?? []).map(({ epoch, batch, layers }) => {
    const same = runs.flatMap(
      ({ statistics = [] }) =>
        statistics.find((at) => at.epoch === epoch && at.batch === batch)?.layers ?? [],
    )
    const over = (layer: string) => summed(same.filter((one) => one.layer === layer))
    return { epoch, batch, layers: layers.map(({ layer }) => ({ layer, ...over(layer) })) }
  })

const summed = (all: readonly LayerStatistics[]): Omit<LayerSummary, 'layer'> => {
  const gradients = all.flatMap((one) => one.gradients ?? [])
  return {
    ...(gradients.length > 0 && {
      gradientNorm: summaryOf(gradients.map(({ norm }) => norm)),
      gradientDeviation: summaryOf(gradients.map(({ deviation }) => deviation)),
    }),
    outputMean: summaryOf(all.map(({ outputs }) => outputs.mean)),
    outputDeviation: summaryOf(all.map(({ outputs }) => outputs.deviation)),
    zeros: summaryOf(all.map(({ zeros }) => zeros)),
    dead: summaryOf(all.map(({ dead }) => dead)),
  }
}
