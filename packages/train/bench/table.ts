import { availableParallelism, cpus, loadavg } from 'node:os'
import { median } from './contestant.ts'

/** One workload: what each contestant took in each turn. */
export interface Race {
  readonly label: string
  readonly times: ReadonlyMap<string, readonly number[]>
}

/** What stands above the table. */
export interface About {
  readonly turns: number
  readonly torch: string | undefined
  /** Megabytes. */
  readonly peakMemory: number
}

const short = (value: number): string =>
  value < 1000 ? String(Number(value.toPrecision(3))) : value.toFixed(0)

/** Median of the ratios of times that were taken in the same turn, with the least and the largest. */
const ratio = (times: readonly number[], others: readonly number[]): string => {
  const ratios = times.map((time, turn) => time / (others[turn] ?? Number.NaN))
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(2))
  return `${median(ratios).toFixed(2)} (${least}–${most})`
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const cell = (times: readonly number[] | undefined, base: readonly number[]): string => {
  if (times === undefined) return '—'
  return times === base
    ? `${short(median(times))} ms`
    : `${short(median(times))} ms, × ${ratio(times, base)}`
}

/** The results in Markdown: milliseconds a step, and the ratio to the first contestant's. */
export const table = (
  names: readonly string[],
  races: readonly Race[],
  { turns, torch, peakMemory }: About,
): string => {
  const [first = ''] = names
  const load = loadavg().map((one) => one.toFixed(0))
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${load[1]} programs wanting one in the last five minutes`
  return `${[
    '# Milliseconds of a training step',
    '',
    `${machine}; Node.js ${process.version}${torch ? `; PyTorch ${torch}` : ''}; ${new Date().toISOString().slice(0, 10)}.`,
    '',
    `Forward, backward and update, data in memory. Contestants took turns, ${turns} times 0.3 s each. A cell holds the median time and how many times as long it took as "${first}" in the same turn: the median of the turns, then the least and the most. Where the machine is shared, times say little and ratios more, and threads wait for one another. Peak memory of the process, with TensorFlow.js and every workload in it: ${peakMemory.toFixed(0)} MB.`,
    '',
    row(['', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...races.map(({ label, times }) =>
      row([label, ...names.map((name) => cell(times.get(name), times.get(first) ?? []))]),
    ),
  ].join('\n')}\n`
}
