import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'

/** A page that counts a network in Longhand's own form. */
const page = `
  import { placeNetwork, readNetwork } from '@longhand/network'
  import { countJson, countNetwork } from './index.ts'
  globalThis.count = (data) => {
    const read = readNetwork(data)
    const placed = 'value' in read ? placeNetwork(read.value) : read
    return 'value' in placed ? countJson(countNetwork(placed.value), 'longhand') : placed
  }
`

/** What a browser would load for it, in one file. */
const bundled = async () => {
  const entry = join(import.meta.dirname, 'page.js')
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? page : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false })
  await bundle.close()
  return output[0]
}

test('counting a Longhand network in a browser costs at most 45 kB gzipped, without readers', async () => {
  const { code, moduleIds } = await bundled()
  expect(gzipSync(code).length).toBeLessThanOrEqual(45_000)
  // neither what parses YAML nor what reads Keras' words
  expect(moduleIds.filter((id) => id.includes('/yaml/'))).toEqual([])
  expect(code).not.toContain('class_name')
})
