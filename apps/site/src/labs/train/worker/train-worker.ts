import { compareRuns, type Run } from '@longhand/train'
import { openGate } from './gate.ts'
import type { Entry, Order, Said } from './messages.ts'
import { runEntry } from './run-entry.ts'

// Trains what it is asked to, one run after the other, and says how it goes.

const gate = openGate()
const runs: Run[] = []

const say = (said: Said): void => postMessage(said)

const breathe = async (): Promise<void> => {
  // a turn of the loop, in which orders come in
  await new Promise((go) => setTimeout(go))
  await gate.pass()
}

const pace = { clock: () => performance.now(), breathe }

const runAll = async (entries: readonly Entry[], first: number): Promise<void> => {
  for (const [i, entry] of entries.entries()) {
    const record = await runEntry(entry, first + i, say, pace)
    if (record === undefined) continue
    runs.push(record)
    say({ run: first + i, type: 'done', record, comparison: compareRuns(runs) })
  }
  say({ type: 'finished' })
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.type === 'pause') return gate.close()
  if (data.type === 'resume') return gate.open()
  runAll(data.entries, data.first).catch((error: unknown) =>
    say({ type: 'broken', because: error instanceof Error ? error.message : String(error) }),
  )
})
