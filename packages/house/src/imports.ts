import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A source file and what it imports, types included. */
export interface Source {
  /** From the root of the repository. */
  readonly path: string
  readonly imports: readonly string[]
}

/** The root of the repository. */
export const root: string = join(import.meta.dirname, '../../..')

const importFrom = /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g
const importOnly = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g
const importLater = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Everything a source text imports. @example importsIn("import a from 'b'") // ['b'] */
export const importsIn = (text: string): readonly string[] =>
  [importFrom, importOnly, importLater].flatMap((form) =>
    [...text.matchAll(form)].map(([, name = '']) => name),
  )

const isSource = /\.(ts|tsx|astro|mjs)$/
const isTest = /\.(test|bench)\.ts$|\.config\.(ts|mjs)$/

/** The source files under a folder; tests and settings are not held to the arrows. */
export const sourcesUnder = (folder: string): readonly Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => isSource.test(path) && !isTest.test(path) && !path.includes('node_modules'))
    .map((path) => ({
      path: join(folder, path),
      imports: importsIn(readFileSync(join(root, folder, path), 'utf8')),
    }))

/** The files of the repository that a file imports by path. */
export const filesImportedBy = ({ path, imports }: Source): readonly string[] =>
  imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, join(root, dirname(path), name)))
