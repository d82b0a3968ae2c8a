import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledEngine } from '../src/engines/compiled/compiled-engine.ts'
import { cpuEngine, wasmEngine } from '../src/engines/tensorflow-engine.ts'
import type { Contestant, Timed } from './contestant.ts'
import { engineContestant } from './engines.ts'
import { type Race, table } from './table.ts'
import { findTorch } from './torch.ts'
import { workloads } from './workloads.ts'

// Milliseconds of a training step of each contestant, and the ratio of each to PyTorch's, or else to
// the first. All take turns, so that what else the machine does meets all of them, and only times
// of one turn are compared. `pnpm bench` prints the table; `pnpm bench --write` keeps it.

const turns = Number(process.env.LONGHAND_TURNS ?? 5)
const isQuick = (workload: string, batch: number): boolean =>
  workload === 'W4' || (workload === 'W1' && batch === 5)

// of the others a batch is one part
const isParted = (workload: string, batch: number): boolean =>
  batch > 5 && (workload !== 'W4' || batch > 100)

const torch = await findTorch()
const contestants: readonly Contestant[] = [
  ...(torch ? [torch.contestant(1), torch.contestant(4)] : []),
  engineContestant('compiled, 1 thread', compiledEngine),
  engineContestant('compiled, 4 threads', compiledEngine, { threads: 4, takesPart: isParted }),
  engineContestant('wasm with the kernels', wasmEngine, { backend: 'wasm' }),
  // the others would take seconds a step
  engineContestant('stock cpu', cpuEngine, { backend: 'cpu', takesPart: isQuick }),
]

const race = async (workload: string, batch: number): Promise<Race> => {
  const entered: { readonly name: string; readonly step: Timed; readonly times: number[] }[] = []
  for (const { name, enter } of contestants) {
    const step = await enter(workload, batch)
    if (step !== undefined) entered.push({ name, step, times: [] })
  }
  for (const { step } of entered) await step()
  for (let turn = 0; turn < turns; turn += 1)
    for (const { step, times } of entered) times.push(await step())
  return { label: `${workload} b${batch}`, times: new Map(entered.map((e) => [e.name, e.times])) }
}

const races: Race[] = []
for (const { name, batches } of workloads)
  for (const batch of batches) {
    process.stderr.write(`${name} b${batch}\n`)
    races.push(await race(name, batch))
  }
torch?.stop()
const text = table(
  contestants.map(({ name }) => name),
  races,
  { turns, torch: torch?.version, peakMemory: process.resourceUsage().maxRSS / 1024 },
)
process.stdout.write(text)
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'results.md'), text)
process.exit(0)
