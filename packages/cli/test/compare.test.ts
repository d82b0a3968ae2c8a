import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFindings } from '@longhand/train'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtures, longhand } from './longhand.ts'

let out = ''
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'longhand-'))
})
afterAll(() => rm(out, { recursive: true }))

test('sweep: every configuration with every seed, kept and compared; compare says the same', async () => {
  const [runs, plots] = [join(out, 'runs'), join(out, 'plots')]
  const words = ['sweep', 'sweep.yaml', '--out', runs, '--as', 'json']
  const swept = await longhand([...words, '--plots', plots])
  expect(swept.status).toBe(0)
  const { configurations, pairs, unpaired } = JSON.parse(swept.out)
  // 2 activations × 2 batch sizes × 2 seeds
  expect(configurations).toHaveLength(4)
  expect(await readdir(runs)).toHaveLength(8)
  for (const { runs: seeds } of configurations)
    expect(seeds.map(({ seed }: { seed: number }) => seed)).toEqual([1, 2])
  // of the six pairs four differ in one setting
  expect([pairs.length, unpaired]).toEqual([4, 2])
  expect((await readdir(plots)).sort()).toContain('test-accuracy.svg')
  expect(await readFile(join(plots, 'confusion-1.svg'), 'utf8')).toContain('<title>Confusion of')

  const folders = (await readdir(runs)).map((name) => join(runs, name))
  const compared = await longhand(['compare', ...folders, '--as', 'json'])
  const rows = (text: string) =>
    JSON.parse(text).configurations.map(({ label }: { label: string }) => label)
  expect(rows(compared.out).sort()).toEqual(rows(swept.out).sort())

  // factors in the order in which they came, and no cell but names holds two numbers
  const [heading, ...lines] = (await longhand(['compare', ...folders, '--as', 'csv'])).out
    .trim()
    .split('\n')
  expect(heading).toContain(',runs,parameters,test accuracy mean,test accuracy deviation,')
  expect(lines).toHaveLength(4)
  for (const line of lines) expect(line.split(',').slice(-14).map(Number)).not.toContain(Number.NaN)

  const kept = JSON.parse((await longhand(['compare', ...folders, '--as', 'findings'])).out)
  expect(readFindings(kept)).toMatchObject({ value: { unpaired: 2 } })
  expect(kept.date).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(kept.machine).toContain(process.versions.node)
  expect(kept.configurations[0].epochs).toHaveLength(2)
})

test('sweep --resume: runs that are done stay, one that was stopped goes on, to the same bits', async () => {
  const experiment = await readFile(join(fixtures, 'experiment.yaml'), 'utf8')
  const input = `${experiment.replace('epochs: 2', 'epochs: 12').replace(/^seed: .*$/m, '')}
seeds: [1, 2, 3]
`
  const [parted, whole] = [join(out, 'parted'), join(out, 'at-once')]
  const words = (folder: string) => ['sweep', '-', '--out', folder, '--as', 'json']
  const stopped = await longhand(words(parted), { input, interruptAt: 'Run 2 of 3' })
  expect(stopped.status).toBe(0)
  // what was stopped is not compared with what is done
  expect(JSON.parse(stopped.out).configurations[0].runs).toHaveLength(1)
  expect(stopped.err).toContain('1 of 3 runs are done. Go on with: longhand sweep -')
  const before = await readFile(join(parted, 'tiny-strokes-1', 'run.json'), 'utf8')

  const resumed = await longhand([...words(parted), '--resume', '--tensorboard'], { input })
  expect(resumed.err).toContain('tiny-strokes-1')
  expect(resumed.err).toMatch(/^Run 1 of 3: .*, is there: /m)
  expect(await readFile(join(parted, 'tiny-strokes-1', 'run.json'), 'utf8')).toBe(before)
  const names = await readdir(parted)
  expect(names.sort()).toEqual(['tiny-strokes-1', 'tiny-strokes-2', 'tiny-strokes-3'])
  expect((await readdir(join(parted, 'tiny-strokes-3'))).join()).toContain('events.out.tfevents.')

  const hashes = (text: string) =>
    JSON.parse(text).configurations[0].runs.map((run: { weightsHash: string }) => run.weightsHash)
  const atOnce = await longhand(words(whole), { input })
  expect(hashes(resumed.out)).toEqual(hashes(atOnce.out))
})

test('compare: what is no run is named, and the others are compared', async () => {
  await writeFile(join(out, 'run.json'), '{"experiment": {}}')
  const { status, err } = await longhand(['compare', out, 'nowhere'])
  expect(status).toBe(1)
  expect(err).toContain('experiment')
  expect(err).toContain('no such file')
  expect(err).toContain('at least one run')
})
