import { groupDigits } from '@longhand/render'
import type { BatchEvent } from '@longhand/train'
import { SingleBar } from 'cli-progress'
import type { Progress } from './progress.ts'

const format = '{name}  {bar}  epoch {epoch}  loss {loss}  {rate} examples/s  {eta_formatted} left'

/** What the bar shows besides how far it is. */
const shown = (
  { epoch, loss, examples }: BatchEvent,
  { epochs, seconds }: { readonly epochs: number; readonly seconds: number },
) => ({
  epoch: `${epoch}/${epochs}`,
  loss: loss.toFixed(4),
  rate: groupDigits((examples / seconds).toFixed(0), ','),
})

/** Milliseconds between two looks of the bar: no step waits for numbers that nobody could read. */
const interval = 100

/** A bar with rate and time left; it is gone when the training ends. */
export const progressBar = (name: string): Progress => {
  const bar = new SingleBar({
    format,
    barsize: 10,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
    gracefulExit: false,
    etaBuffer: 100,
  })
  let epochs = 0
  let done = 0
  let examples = 0
  let began = 0
  let drawn = 0
  return {
    show: (event) => {
      if (event.type === 'start') {
        epochs = event.epochs
        began = performance.now()
        const waiting = { name: name.slice(0, 12), epoch: `1/${epochs}`, loss: '?', rate: '?' }
        done = event.done
        bar.start(epochs * event.batches, done, waiting)
      }
      if (event.type !== 'batch') return
      done += 1
      examples += event.examples
      const now = performance.now()
      if (now - drawn < interval) return
      drawn = now
      const seconds = (now - began) / 1000
      bar.update(done, shown({ ...event, examples }, { epochs, seconds }))
    },
    end: () => bar.stop(),
  }
}
