import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { site } from '../src/site.ts'

/** Where the build wrote the site. */
export const dist: string = join(import.meta.dirname, '../dist')

/** A page as it was built. */
export interface BuiltPage {
  /** From the root of the server: `/layers/conv2d/`. */
  readonly path: string
  readonly html: string
}

const pathOf = (file: string): string => site.base + file.replace(/index\.html$/, '')

/** Every page of the site. */
export const pages: readonly BuiltPage[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => ({ path: pathOf(file), html: readFileSync(join(dist, file), 'utf8') }))

/** A page by its path under the base. */
export const pageAt = (path: string): BuiltPage => {
  const found = pages.find((page) => page.path === site.base + path)
  if (found === undefined) throw new Error(`The build has no page ${path}.`)
  return found
}

/** Whether the build wrote a file for an address without its fragment. */
export const isBuilt = (path: string): boolean => {
  const file = path.slice(site.base.length)
  return files.has(file.endsWith('/') || file === '' ? `${file}index.html` : file)
}

const files: ReadonlySet<string> = new Set(
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  ),
)
