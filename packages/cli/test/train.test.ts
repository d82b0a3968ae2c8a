import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, longhand } from './longhand.ts'

const wholeRun = ['checkpoint.safetensors', 'model.json', 'run.json', 'weights.bin']

let out = ''
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'longhand-'))
})
afterAll(() => rm(out, { recursive: true }))

describe('longhand train', () => {
  test('as JSON: run.json, written with the model, and the same bits twice', async () => {
    const words = ['train', 'experiment.yaml', '--out', out, '--as', 'json']
    const [first, second] = [await longhand(words), await longhand(words)]
    expect(first.status).toBe(0)
    const run = JSON.parse(first.out)
    expect(run).toMatchObject({
      experiment: { name: 'Tiny strokes' },
      status: 'done',
      epochs: [{ epoch: 1 }, { epoch: 2 }],
      weightsHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
    // 640 examples in batches of 32, twice
    expect(run.batches.loss).toHaveLength(40)
    expect(JSON.parse(second.out).weightsHash).toBe(run.weightsHash)
    expect((await readdir(out)).sort()).toEqual(['tiny-strokes-1', 'tiny-strokes-2'])
    const folder = join(out, 'tiny-strokes-1')
    expect((await readdir(folder)).sort()).toEqual(wholeRun)
    expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))).toEqual(run)
  })

  test('with one thread and with two: the same bits', async () => {
    const hashes: string[] = []
    for (const threads of [1, 2]) {
      const input = JSON.stringify({
        name: 'threads',
        network: {
          name: 'small',
          input: { type: 'image', height: 28, width: 28, channels: 1 },
          layers: [
            { kind: 'conv2d', name: 'c', config: { filters: 4, kernelSize: 5, strides: 3 } },
            { kind: 'globalAveragePooling2d', name: 'g' },
            { kind: 'dense', name: 'out', config: { units: 10, activation: 'softmax' } },
          ],
        },
        dataset: { kind: 'strokes', limit: 96, testLimit: 10 },
        optimizer: { kind: 'sgd', learningRate: 0.1 },
        threads,
      })
      const words = ['train', '-', '--out', join(out, 'threads'), '--as', 'json']
      const run = JSON.parse((await longhand(words, { input })).out)
      expect(run).toMatchObject({ engine: 'compiled', threads, status: 'done' })
      hashes.push(run.weightsHash)
    }
    expect(hashes[1]).toBe(hashes[0])
  })

  test('for people: progress on standard error, the epochs on standard output', async () => {
    const { status, out: answer, err } = await longhand(['train', 'experiment.yaml', '--out', out])
    expect(status).toBe(0)
    expect(answer).toMatch(/^Tiny strokes: done after 2 epochs on /)
    expect(err).toMatch(/^Tiny strokes, epoch 1: loss /m)
  })

  test('Ctrl-C: the run ends with what is done, and its folder is whole', async () => {
    const text = await readFile(join(fixtures, 'experiment.yaml'), 'utf8')
    const input = text.replace('epochs: 2', 'epochs: 5000')
    const stopped = join(out, 'stopped')
    const words = ['train', '-', '--out', stopped, '--as', 'json']
    const called = await longhand(words, { input, interruptAt: 'epoch 2:' })
    expect(called.status).toBe(0)
    const run = JSON.parse(called.out)
    expect(run.status).toBe('stopped')
    expect(run.epochs.length).toBeGreaterThanOrEqual(2)
    expect(run.epochs.length).toBeLessThan(5000)
    expect((await readdir(join(stopped, 'tiny-strokes-1'))).sort()).toEqual(wholeRun)
  })

  test('--resume: a run that was stopped ends with the bits of one that was not', async () => {
    const text = await readFile(join(fixtures, 'experiment.yaml'), 'utf8')
    const input = text.replace('epochs: 2', 'epochs: 40')
    const folders = [join(out, 'whole'), join(out, 'parted')] as const
    const words = (folder: string) => ['train', '-', '--out', folder, '--as', 'json']
    const whole = JSON.parse((await longhand(words(folders[0]), { input })).out)
    const called = await longhand(words(folders[1]), { input, interruptAt: 'epoch 2:' })
    const run = join(folders[1], 'tiny-strokes-1')
    expect(JSON.parse(called.out).status).toBe('stopped')
    expect(called.err).toContain(`longhand train --resume ${run}`)
    const resumed = await longhand(['train', '--resume', run, '--as', 'json'])
    const { status, weightsHash, batches } = JSON.parse(resumed.out)
    expect({ status, weightsHash, batches }).toEqual({
      status: 'done',
      weightsHash: whole.weightsHash,
      batches: whole.batches,
    })
    const again = await longhand(['train', '--resume', run])
    expect(again.status).toBe(1)
    expect(again.err).toContain('done after 40')
    // as a program leaves it that was killed while it wrote the model
    await rm(join(run, 'model.json'))
    const written = JSON.parse((await longhand(['train', '--resume', run, '--as', 'json'])).out)
    expect(written.weightsHash).toBe(weightsHash)
    expect(await readdir(run)).toContain('model.json')
  })

  test('--resume: settings changed by hand in run.json are not passed over', async () => {
    const words = ['train', 'experiment.yaml', '--out', join(out, 'changed')]
    await longhand(words)
    const folder = join(out, 'changed', 'tiny-strokes-1')
    const path = join(folder, 'run.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('"epochs": 2', '"epochs": 9'))
    await rm(join(folder, 'model.json'))
    const { status, err } = await longhand(['train', '--resume', folder])
    expect([status, err]).toEqual([1, expect.stringContaining('run.json, experiment')])
  })

  test('--tensorboard and statistics: an event file, and a table of the layers', async () => {
    const text = await readFile(join(fixtures, 'experiment.yaml'), 'utf8')
    const folder = join(out, 'events')
    const words = ['train', '-', '--tensorboard', '--out', folder]
    const { out: answer } = await longhand(words, { input: `${text}statistics: true\n` })
    expect(answer).toMatch(/^Layers at batch 1 of epoch 2:$/m)
    expect(answer).toMatch(/^hidden +\d/m)
    const names = await readdir(join(folder, 'tiny-strokes-1'))
    expect(names.filter((name) => name.startsWith('events.out.tfevents.'))).toHaveLength(1)
  })

  test('--resume: a damaged checkpoint is refused, and says where', async () => {
    const folder = join(out, 'tiny-strokes-1')
    const path = join(folder, 'checkpoint.safetensors')
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, 5000))
    const { status, err } = await longhand(['train', '--resume', folder])
    expect(status).toBe(1)
    expect(err).toContain('checkpoint.safetensors, byte 5000')
    await writeFile(path, bytes)
    expect((await longhand(['train', '--resume', out])).err).toContain('no such file')
    expect((await longhand(['train'])).status).toBe(2)
  })

  test('what is wrong: every issue, and no folder', async () => {
    const input = JSON.stringify({
      name: 'wrong',
      network: 'two-two-tow',
      epochs: 0,
      dataset: { kind: 'strokes' },
      loss: 'cross-entropy',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
    })
    const words = ['train', '-', '--out', join(out, 'none'), '--as', 'json']
    const { status, out: answer } = await longhand(words, { input })
    expect(status).toBe(1)
    expect(JSON.parse(answer)).toMatchObject({
      input: '-',
      issues: [
        { path: 'network', try: 'Did you mean "two-two-two"?' },
        { path: 'epochs', received: '0' },
      ],
    })
    expect(await readdir(out)).not.toContain('none')
  })
})
