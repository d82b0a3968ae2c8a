import { PbfWriter } from 'pbf'
import type { LayerStatistics, Spread } from '../engines/layer-statistics.ts'
import type { Epoch, Run } from '../training/run.ts'
import { type EventProto, type ValueProto, writeEvent } from './event-proto.js'
import { recordsOf } from './records.ts'

/**
 * A run as an event file of TensorBoard: its losses and accuracies by epoch, the loss of every
 * batch, and what the layers held and gave where that was kept.
 *
 * TensorBoard takes files whose names hold `tfevents`.
 *
 * @param began When the run began: seconds since 1970.
 */
export const eventFile = (run: Run, began: number): Uint8Array => {
  const ends = endsOf(run.epochs, began)
  const perEpoch = Math.max(1, Math.ceil(run.batches.loss.length / Math.max(1, run.epochs.length)))
  const at = (epoch: number) => ends[Math.min(epoch, ends.length) - 1] ?? began
  const events: readonly EventProto[] = [
    { wall_time: began, file_version: 'brain.Event:2' },
    ...run.batches.loss.map((loss, i) => ({
      wall_time: at(Math.floor(i / perEpoch)),
      step: i + 1,
      summary: { value: [scalar('batch/loss', loss)] },
    })),
    ...run.epochs.map((epoch) => ({
      wall_time: at(epoch.epoch),
      step: epoch.epoch,
      summary: { value: scalarsOf(epoch) },
    })),
    ...(run.statistics ?? []).map(({ epoch, batch, layers }) => ({
      wall_time: at(epoch - 1),
      step: (epoch - 1) * perEpoch + batch,
      summary: { value: layers.flatMap(valuesOf) },
    })),
  ]
  return recordsOf(events.map(bytesOf))
}

const bytesOf = (event: EventProto): Uint8Array => {
  const writer = new PbfWriter()
  writeEvent(event, writer)
  return writer.finish()
}

/** When each epoch ended. */
const endsOf = (epochs: readonly Epoch[], began: number): readonly number[] => {
  let now = began
  return epochs.map(({ seconds }) => {
    now += seconds
    return now
  })
}

const scalar = (tag: string, simple_value: number): ValueProto => ({ tag, simple_value })

const scalarsOf = (epoch: Epoch): readonly ValueProto[] => [
  scalar('loss/train', epoch.loss),
  scalar('accuracy/train', epoch.accuracy),
  scalar('loss/test', epoch.testLoss),
  scalar('accuracy/test', epoch.testAccuracy),
  ...(epoch.validationLoss === undefined ? [] : [scalar('loss/validation', epoch.validationLoss)]),
  ...(epoch.validationAccuracy === undefined
    ? []
    : [scalar('accuracy/validation', epoch.validationAccuracy)]),
]

const valuesOf = ({
  layer,
  weights,
  gradients,
  outputs,
  zeros,
  dead,
}: LayerStatistics): readonly ValueProto[] => [
  ...(weights ? [histogram(`weights/${layer}`, weights)] : []),
  ...(gradients
    ? [histogram(`gradients/${layer}`, gradients), scalar(`gradient norm/${layer}`, gradients.norm)]
    : []),
  histogram(`outputs/${layer}`, outputs),
  scalar(`zeros/${layer}`, zeros),
  scalar(`dead/${layer}`, dead),
]

const histogram = (tag: string, { mean, norm, least, most, bins }: Spread): ValueProto => {
  const num = bins.reduce((sum, count) => sum + count, 0)
  const width = (most - least) / bins.length
  return {
    tag,
    histo: {
      ...{ min: least, max: most, num, sum: num * mean, sum_squares: norm * norm },
      bucket_limit: bins.map((_, i) => least + width * (i + 1)),
      bucket: bins,
    },
  }
}
