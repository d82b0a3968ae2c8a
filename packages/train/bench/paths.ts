import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { kernelsOver } from '@longhand/kernels'
import { median } from './contestant.ts'

// What each path of the kernels beyond the plain one gains: both take turns on the same numbers.

const turns = Number(process.env.LONGHAND_TURNS ?? 11)

/** Examples, side, channels, filters, and zeros around: convolutions of W2 and W3. */
const shapes = [
  [32, 13, 32, 64, 0],
  [16, 32, 32, 32, 1],
  [16, 16, 32, 64, 1],
  [16, 16, 64, 64, 1],
  [16, 8, 64, 128, 1],
] as const

const memory = new WebAssembly.Memory({ initial: 3000 })
const kernels = await kernelsOver(memory)

const ratios = (plain: () => void, other: () => void): readonly number[] => {
  const time = (work: () => void): number => {
    const before = performance.now()
    work()
    return performance.now() - before
  }
  for (const work of [plain, other]) work()
  return Array.from({ length: turns }, () => {
    const base = time(plain)
    return time(other) / base
  }).toSorted((a, b) => a - b)
}

const cell = (all: readonly number[]): string =>
  `× ${median(all).toFixed(2)} (${all[0]?.toFixed(2)}–${all.at(-1)?.toFixed(2)})`

const row = ([n, side, channels, filters, zeros]: (typeof shapes)[number]): string => {
  let end = 16
  const allocate = (bytes: number): number => {
    const at = end
    end = Math.ceil((at + bytes) / 16) * 16
    return at
  }
  const out = side + 2 * zeros - 2
  const window = allocate(80)
  const sizes = [1, side, side, channels, 1, out, out, filters, 1, 3, 3, 1, 1, 1, 1, 1, 1, 0]
  new Int32Array(memory.buffer, window, 20).set([...sizes, zeros, zeros])
  const numbers = (count: number): number => {
    const at = allocate(4 * count)
    new Float32Array(memory.buffer, at, count).forEach((_, i, all) => {
      all[i] = Math.sin(i)
    })
    return at
  }
  const x = numbers(n * side * side * channels)
  const y = numbers(n * out * out * filters)
  const w = numbers(9 * channels * filters)
  const scratch = end
  const { convolution, winograd, inputGradient, filterGradient } = kernels
  const { winogradInputGradient, winogradFilterGradient } = kernels
  const cells = [
    ratios(
      () => convolution(n, window, x, w, 0, y, scratch),
      () => winograd(n, window, x, w, 0, y, scratch),
    ),
    ratios(
      () => inputGradient(n, window, w, y, x, scratch),
      () => winogradInputGradient(n, window, w, y, x, scratch),
    ),
    ratios(
      () => filterGradient(n, window, x, y, w, scratch),
      () => winogradFilterGradient(n, window, x, y, w, scratch),
    ),
  ].map(cell)
  return `| ${n} of ${side}×${side}×${channels} to ${filters} | ${cells.join(' | ')} |`
}

const text = `# What the faster paths gain

${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores; Node.js ${process.version}; ${new Date().toISOString().slice(0, 10)}. Both paths take turns, ${turns} times, in one thread; a cell holds how many times as long the path took as the plain one: the median, then the least and the most.

## Winograd's minimal filtering, F(4×4, 3×3)

| convolution 3×3 | forward | input's gradient | filter's gradient |
| --- | --- | --- | --- |
${shapes.map(row).join('\n')}
`
process.stdout.write(text)
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'paths.md'), text)
