import { compareRuns, type ModelToSave, type Run } from '@longhand/train'
import { openGate } from './gate.ts'
import type { Entry, Order, Said } from './messages.ts'
import { runEntry } from './run-entry.ts'

// Trains what it is asked to, one run after the other, and says how it goes.

const gate = openGate()
const runs: Run[] = []

/** What was trained, by the number of its run, to be written when somebody wants it. */
const models = new Map<number, ModelToSave>()

const say = (said: Said): void => postMessage(said)

const breathe = async (): Promise<void> => {
  // a turn of the loop, in which orders come in
  await new Promise((go) => setTimeout(go))
  await gate.pass()
}

const pace = { clock: () => performance.now(), breathe }

const runAll = async (entries: readonly Entry[], first: number): Promise<void> => {
  for (const [i, entry] of entries.entries()) {
    const run = first + i
    const done = await runEntry(entry, run, say, pace)
    if (done === undefined) continue
    runs.push(done.run)
    if (done.model) models.set(run, done.model)
    say({ run, type: 'done', record: done.run, comparison: compareRuns(runs) })
  }
  say({ type: 'finished' })
}

const because = (error: unknown): { readonly because: string } => ({
  because: error instanceof Error ? error.message : String(error),
})

/** What writes a model is fetched: without a network there may be none. */
const save = async (run: number): Promise<void> => {
  const model = await models.get(run)?.().catch(because)
  if (model) say({ type: 'model', run, model })
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.type === 'pause') return gate.close()
  if (data.type === 'resume') return gate.open()
  const work = data.type === 'save' ? save(data.run) : runAll(data.entries, data.first)
  work.catch((error: unknown) => say({ type: 'broken', ...because(error) }))
})
