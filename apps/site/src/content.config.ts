import { defineCollection } from 'astro:content'
import { docsSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'

/** What the site publishes, all from the top-level `docs/`. */
export const collections = {
  /** Pages that are what they say: decisions, guides. */
  docs: defineCollection({
    loader: glob({ base: '../../docs', pattern: '{decisions,guides}/**/*.{md,mdx}' }),
    schema: docsSchema(),
  }),
}
