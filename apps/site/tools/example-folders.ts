import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExampleFiles } from '../src/worked/checking/check-example.ts'

/** Where worked examples live. */
export const examplesFolder: string = join(import.meta.dirname, '../../../docs/examples')

/** A folder may hold runs alone, before there is a page. */
const pages = ['problem.yaml', 'index.mdx']

/** The folder of a worked example. */
export interface ExampleFolder {
  readonly slug: string
  readonly path: string
}

/** Every folder that holds a page or a problem, by name. */
export const exampleFolders = (): readonly ExampleFolder[] =>
  readdirSync(examplesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ slug: name, path: join(examplesFolder, name) }))
    .filter(({ path }) => pages.some((file) => existsSync(join(path, file))))

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** The files of an example; one that is missing is empty. */
export const filesOf = ({ path }: ExampleFolder): ExampleFiles => ({
  problem: textOf(join(path, 'problem.yaml')),
  prose: textOf(join(path, 'index.mdx')),
  runs: textOf(join(path, 'runs.json')),
})
