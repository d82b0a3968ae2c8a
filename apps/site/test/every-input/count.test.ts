import { examples } from '@longhand/examples'
import { placeNetwork } from '@longhand/network'
import { conventions } from '@longhand/parameters'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reader, startReader } from '../reader.ts'
import { changeEvery, type Way } from './change-every.ts'
import { agrees, counted, type Expected, placedIn, start } from './counted.ts'
import { type Draw, withDraws } from './draw.ts'
import { pasted } from './pasted.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

const small = examples.filter(({ network }) => network.layers.length < 40)

const known = (draw: Draw) => draw(fc.constantFrom(...small))

const waysFor = (draw: Draw, now: Expected): readonly Way[] => {
  const read = (text: string) => {
    now.text = text
    now.network = placedIn(text, now.sizes)
  }
  return [
    {
      of: /^A known network$/,
      change: (field) => {
        const { name, network } = known(draw)
        read(JSON.stringify(network))
        return field.selectOption(name)
      },
    },
    {
      of: /^Beside it$/,
      change: (field) => {
        now.beside = undefined
        return field.selectOption('text')
      },
    },
    {
      of: /^The network beside it/,
      change: (field) => {
        const { network } = known(draw)
        now.beside = placeNetwork(network)
        return field.fill(JSON.stringify(network))
      },
    },
    ...counted.map((what) => ({
      of: new RegExp(`^${what === 'macs' ? 'work' : what}$`, 'i'),
      change: (field: Parameters<Way['change']>[0]) => {
        const { id } = draw(fc.constantFrom(...conventions.filter((one) => one.of === what)))
        now.ids[what] = id
        return field.selectOption(id)
      },
    })),
    {
      of: /^Or drop a file/,
      change: (field) => {
        read(pasted(draw))
        return field.setInputFiles({
          ...{ name: 'model.txt', mimeType: 'text/plain' },
          buffer: Buffer.from(now.text),
        })
      },
    },
    {
      of: /^PyTorch print/,
      change: (field) => {
        read(pasted(draw))
        return field.fill(now.text)
      },
    },
    {
      of: /^Input, where you want/,
      change: (field) => {
        now.sizes = [3, ...draw(fc.tuple(fc.integer({ min: 8, max: 64 }), fc.constant(32)))]
        now.network = placedIn(now.text, now.sizes)
        return field.fill(now.sizes.join('x'))
      },
    },
  ]
}

const open = async (path: string) => {
  const opened = await reader.open(path)
  await opened.page.locator('astro-island:not([ssr])').waitFor()
  return opened
}

test('count lab: whatever is chosen, pasted or typed, the page counts what the packages count', () =>
  withDraws(async (draw) => {
    const { page, faults } = await open('/count/')
    const now = start()
    const changed = await changeEvery(page, waysFor(draw, now), () => agrees(page, now))
    expect(changed).toHaveLength(9)
    expect(faults).toEqual([])
    await page.context().close()
  }))
