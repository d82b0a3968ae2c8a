import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'rolldown'
import { filesIn } from '../policy/files-in.ts'
import { keptFile } from './kept.ts'
import { listFiles } from './list-files.ts'

const versionOf = async (folder: string, files: readonly string[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(await readFile(folder + file))
  return hash.digest('hex').slice(0, 12)
}

/** What is used of a bundler's plugin. */
interface Engines {
  readonly name: string
  readonly generateBundle: (
    options: unknown,
    bundle: Readonly<Record<string, { readonly moduleIds?: readonly string[] }>>,
  ) => void
}

const writeWorker = (folder: string, version: string): Promise<unknown> =>
  build({
    input: fileURLToPath(new URL('service-worker.ts', import.meta.url)),
    transform: { define: { version: JSON.stringify(version) } },
    output: { file: `${folder}sw.js`, format: 'iife', minify: true },
    logLevel: 'warn',
  })

/** Notes the files that hold TensorFlow.js, which only training loads. */
const noteEngines = (engines: Set<string>): Engines => ({
  name: 'engines',
  generateBundle: (_, bundle) => {
    for (const [file, made] of Object.entries(bundle)) {
      const modules = made.moduleIds ?? []
      if (modules.some((id) => id.includes('/@tensorflow/'))) engines.add(file)
    }
  },
})

/** Writes the service worker: what it keeps is known only when all pages stand. */
export const offline = (): AstroIntegration => {
  const engines = new Set<string>()
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = noteEngines(engines)
        // what a worker loads is bundled by itself
        updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } })
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        const files = await filesIn(folder)
        const version = await versionOf(folder, files)
        const kept = JSON.stringify(listFiles(files, engines))
        await writeFile(folder + keptFile(version), kept)
        await writeWorker(folder, version)
      },
    },
  }
}
