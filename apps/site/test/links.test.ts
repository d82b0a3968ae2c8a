import { expect, test } from 'vitest'
import { site } from '../src/site.ts'
import { isBuilt, pageAt, pages } from './built.ts'

const addresses = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  )

const isInside = (address: string): boolean => !/^([a-z]+:|\/\/)/.test(address)

/** An address from the root of the server, whatever page it stands on. */
const fromRoot = (file: string, page: string): string => new URL(file, `http://x${page}`).pathname

const idsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))

const ids = new Map(pages.map(({ path, html }) => [path, idsOf(html)]))

/** What a lab is set to stands after the `#` too. */
const isSettings = (place: string): boolean => place.includes('=')

/** Addresses of a page that lead nowhere: no such file, or no such place on its page. */
const broken = (path: string, html: string): readonly string[] =>
  addresses(html)
    .filter(isInside)
    .filter((address) => {
      const [file = '', place] = address.split('#')
      const target = file === '' ? path : fromRoot(file, path)
      if (!isBuilt(decodeURI(target))) return true
      if (place === undefined || place === '' || isSettings(place)) return false
      return !ids.get(target)?.has(decodeURIComponent(place))
    })

test.each(pages)('every link of $path leads somewhere', ({ path, html }) => {
  expect(broken(path, html)).toEqual([])
})

test('every link stands under the base path', () => {
  const outside = pages.flatMap(({ html }) =>
    addresses(html).filter((address) => address.startsWith('/') && !address.startsWith(site.base)),
  )
  expect(outside).toEqual([])
})

test('no id stands twice on a page', () => {
  const twice = pages.flatMap(({ path, html }) => {
    const all = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
    return all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${path}#${id}`)
  })
  expect(twice).toEqual([])
})

test('the home page leads to every part of the site', () => {
  const { html } = pageAt('')
  for (const part of ['examples/', 'layers/', 'misconceptions/', 'guides/', 'reference/'])
    expect(html).toContain(`href="${site.base}${part}"`)
})
