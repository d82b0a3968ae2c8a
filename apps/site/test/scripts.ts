import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { site } from '../src/site.ts'
import { type BuiltPage, dist } from './built.ts'

const read = (path: string): string =>
  readFileSync(join(dist, path.replace(site.base, '/')), 'utf8')

const zipped = (text: string): number => gzipSync(text, { level: 9 }).length

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part)

const named =
  /<(?:script|astro-island)[^>]*?\s(?:src|component-url|before-hydration-url)="([^"]+\.js)"/g
const renderers = /\srenderer-url="([^"]+)"/g
const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
/** What a module cannot run without; `import()` is another matter. */
const imports = /\b(?:import|export)\b[^"'`;()]*["'`]\.\/([\w.-]+\.js)["'`]/g

const withImports = (paths: readonly string[], seen = new Set<string>()): ReadonlySet<string> => {
  for (const path of paths.filter((one) => !seen.has(one))) {
    seen.add(path)
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    withImports(
      found(read(path), imports).map((file) => folder + file),
      seen,
    )
  }
  return seen
}

/** The files of script that a page names, with all that they import. */
export const scriptsOf = ({ html }: BuiltPage): ReadonlySet<string> =>
  withImports([...found(html, named), ...found(html, renderers)])

const sizes = new Map<string, number>()

const sizeOf = (path: string): number => {
  const size = sizes.get(path) ?? zipped(read(path))
  sizes.set(path, size)
  return size
}

/** Bytes of script of a page, each file gzipped by itself, with what is written into the page. */
export const scriptSize = (page: BuiltPage): number => {
  const own = zipped(found(page.html, inline).join('\n'))
  return [...scriptsOf(page)].reduce((sum, path) => sum + sizeOf(path), own)
}
