import { availableParallelism, cpus, loadavg } from 'node:os'

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

/** The ratio of the least times, with the least and the largest ratio of times of one turn. */
const ratio = (times: readonly number[], others: readonly number[]): string => {
  const ratios = times.map((time, turn) => time / (others[turn] ?? Number.NaN))
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(2))
  return `${(Math.min(...times) / Math.min(...others)).toFixed(2)} (${least}–${most})`
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const cell = (times: readonly number[] | undefined, base: readonly number[]): string => {
  if (times === undefined) return '—'
  return times === base
    ? `${short(Math.min(...times))} ms`
    : `${short(Math.min(...times))} ms, × ${ratio(times, base)}`
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
    `Forward, backward and update, data in memory; each turn of an engine begins with the first weights. Contestants took turns, ${turns} times 0.3 s each. A cell holds the least time of all turns, since other programs only make steps longer, and how many times as long it is as the least of "${first}"; then the least and the most of those ratios within one turn. Where the machine is shared, threads wait for one another, and their times say little. Peak memory of the process, with TensorFlow.js and every workload in it: ${peakMemory.toFixed(0)} MB.`,
    '',
    row(['', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...races.map(({ label, times }) =>
      row([label, ...names.map((name) => cell(times.get(name), times.get(first) ?? []))]),
    ),
  ].join('\n')}\n`
}
