import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { filesIn } from './files-in.ts'
import { withPolicy } from './policy.ts'

/** Gives every built page its content security policy. */
export const contentPolicy = (): AstroIntegration => ({
  name: 'content-policy',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir)
      const pages = (await filesIn(folder)).filter((file) => file.endsWith('.html'))
      await Promise.all(
        pages.map(async (page) => {
          const file = folder + page
          await writeFile(file, withPolicy(await readFile(file, 'utf8')))
        }),
      )
    },
  },
})
