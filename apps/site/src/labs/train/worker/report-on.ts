import type { Training, TrainingEvent } from '@longhand/train'
import type { Report } from './messages.ts'

/** What a report needs of the world: when to pause, and how time passes. */
export interface Pace {
  /** Milliseconds. */
  readonly clock: () => number
  /** Lets messages come in, and waits as long as the run is paused. */
  readonly breathe: () => Promise<void>
}

/** The end of a run: its record, and its model if it can be saved. */
export type Done = Extract<TrainingEvent, { readonly type: 'done' }>

type Batches = Extract<Report, { readonly type: 'batches' }>

/** Ten times a second is as often as anybody looks. */
const every = 100

/**
 * Trains and reports: the batches of a tenth of a second at once, epochs as they end.
 *
 * @returns What the run came to.
 */
export const reportOn = async (
  training: Training,
  run: number,
  say: (report: Report) => void,
  { clock, breathe }: Pace,
): Promise<Done | undefined> => {
  let [losses, layers]: [number[], Batches['layers']] = [[], undefined]
  let last = clock()
  const tell = () => {
    if (losses.length > 0) say({ run, type: 'batches', losses, ...(layers && { layers }) })
    losses = []
    layers = undefined
    last = clock()
  }
  let done: Done | undefined
  for await (const event of training) {
    if (event.type === 'batch') {
      losses.push(event.loss)
      layers = event.layers ?? layers
    } else {
      tell()
      if (event.type === 'done') done = event
      else if (event.type !== 'checkpoint') say({ run, ...event })
    }
    if (event.type !== 'batch' || clock() - last > every) {
      tell()
      await breathe()
    }
  }
  return done
}
