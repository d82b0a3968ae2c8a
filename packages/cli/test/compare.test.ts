import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFindings } from '@longhand/train'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { longhand } from './longhand.ts'

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

  const kept = JSON.parse((await longhand(['compare', ...folders, '--as', 'findings'])).out)
  expect(readFindings(kept)).toMatchObject({ value: { unpaired: 2 } })
  expect(kept.date).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(kept.machine).toContain(process.versions.node)
  expect(kept.configurations[0].epochs).toHaveLength(2)
})

test('compare: what is no run is named, and the others are compared', async () => {
  await writeFile(join(out, 'run.json'), '{"experiment": {}}')
  const { status, err } = await longhand(['compare', out, 'nowhere'])
  expect(status).toBe(1)
  expect(err).toContain('experiment')
  expect(err).toContain('no such file')
  expect(err).toContain('at least one run')
})
