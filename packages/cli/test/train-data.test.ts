import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { longhand } from './longhand.ts'

// two clouds, apart along both axes
const table = [
  'x,y,cloud',
  ...Array.from({ length: 120 }, (_, at) => {
    const side = at % 2 === 0 ? 1 : -1
    return `${side * (1 + (at % 7) / 7)},${side * (1 + (at % 5) / 5)},${side > 0 ? 'right' : 'left'}`
  }),
].join('\n')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longhand-'))
  await writeFile(join(folder, 'clouds.csv'), table)
})
afterAll(() => rm(folder, { recursive: true }))

const experiment = async (name: string, dataset: Readonly<Record<string, unknown>>) => {
  const layers = [{ kind: 'dense', name: 'out', config: { units: 2, activation: 'softmax' } }]
  const input = { type: 'vector', features: 2 }
  const written = {
    name,
    network: { name: 'small', input, layers },
    dataset: { kind: 'csv', ...dataset },
    optimizer: { kind: 'sgd', learningRate: 0.5 },
    epochs: 3,
  }
  await writeFile(join(folder, `${name}.json`), JSON.stringify(written))
}

const train = async (name: string) => {
  const words = ['train', `${name}.json`, '--as', 'json', '--out', 'runs']
  return longhand(words, { folder, env: { LONGHAND_CACHE: join(folder, 'cache') } })
}

/** Answers on a port of its own. */
const listen = async (answer: RequestListener) => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}/clouds/`, server }
}

/** Serves the table, whole or from where it is asked for, and notes what was asked. */
const serve = async () => {
  const asked: string[] = []
  const listening = await listen(({ url = '', headers: { range } }, response) => {
    asked.push(`${url} ${range ?? ''}`.trim())
    const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
    if (!url.endsWith('/data.csv')) return response.writeHead(404).end()
    return response
      .writeHead(range === undefined ? 200 : 206, { 'content-length': table.length - from })
      .end(table.slice(from))
  })
  return { ...listening, asked }
}

test('train on a CSV file: two clouds that a line parts', async () => {
  await experiment('file', { path: 'clouds.csv' })
  const { status, out } = await train('file')
  expect(status).toBe(0)
  expect(JSON.parse(out).epochs.at(-1).testAccuracy).toBe(1)
})

test('train on an address: fetched once, gone on with where it stopped, kept', async () => {
  const { url, asked, server } = await serve()
  await experiment('address', { url })
  const first = await train('address')
  expect([first.status, asked]).toEqual([0, ['/clouds/data.csv']])
  const [cached = ''] = await readdir(join(folder, 'cache/data'))
  const kept = join(folder, 'cache/data', cached)
  // as an interrupted download leaves it
  await rm(join(kept, 'data.csv'))
  await writeFile(join(kept, 'data.csv.part'), table.slice(0, 100))
  const second = await train('address')
  expect(asked).toEqual(['/clouds/data.csv', '/clouds/data.csv bytes=100-'])
  server.close()
  const third = await train('address')
  const hashes = [first, second, third].map(({ out }) => JSON.parse(out).weightsHash)
  expect(new Set(hashes).size).toBe(1)
})

test('train on files that are not there, or an address that does not answer: an issue', async () => {
  await experiment('nowhere', { path: 'no-such-folder' })
  const missing = await train('nowhere')
  expect([missing.status, missing.out]).toEqual([1, expect.stringContaining('no such folder')])
  await experiment('silent', { url: 'http://127.0.0.1:9/data' })
  const silent = await train('silent')
  expect([silent.status, silent.out]).toEqual([1, expect.stringContaining('dataset.url')])
})

const odd: Readonly<Record<string, RequestListener>> = {
  'no length, and an end that is only the end of the connection': (_, { socket }) =>
    socket?.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${table}`),
  'packed for the way': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(table)),
  'another address': ({ url }, response) =>
    url === '/elsewhere?a=1'
      ? response.end(table)
      : response.writeHead(302, { location: '/elsewhere?a=1' }).end(),
}

test.each(Object.keys(odd))('train on the address of a file, answered with %s', async (name) => {
  const { url, server } = await listen(odd[name] ?? (() => {}))
  await experiment('odd', { url: `${url}clouds.csv` })
  const { status, err } = await train('odd')
  server.close()
  expect([status, err]).toEqual([0, expect.stringContaining('test accuracy 100.00 %')])
})

test('train on an address that answers 500, or a shorter file than it says: an issue', async () => {
  const failing = await listen((_, response) => response.writeHead(500).end())
  const cut = await listen((_, response) => {
    response.writeHead(200, { 'content-length': table.length })
    response.write(table.slice(0, 50), () => response.destroy())
  })
  await experiment('failing', { url: failing.url })
  await experiment('cut', { url: cut.url })
  const [first, second] = [await train('failing'), await train('cut')]
  failing.server.close()
  cut.server.close()
  expect([first.status, first.out]).toEqual([1, expect.stringContaining('500')])
  expect([second.status, second.out]).toEqual([1, expect.stringContaining('cut off')])
  expect(second.err).toContain(join(folder, 'cache'))
})

test('Ctrl-C ends a download that does not come to its end', async () => {
  const { url, server } = await listen((_, response) => {
    response.writeHead(200, { 'content-length': table.length })
    response.write(table.slice(0, 50))
  })
  await experiment('silent', { url })
  // what was wrong before is told when all that can begin has begun
  const words = ['train', 'no-such-file.json', 'silent.json', '--out', 'runs']
  const env = { LONGHAND_CACHE: join(folder, 'cache') }
  const { status, err } = await longhand(words, { folder, env, interruptAt: 'no-such-file' })
  server.closeAllConnections()
  server.close()
  expect([status, err]).toEqual([1, expect.stringContaining('Ctrl-C')])
})
