import { kindGroups, type LayerKind, layerKinds } from '@longhand/network'
import type { MarkdownInstance } from 'astro'
import { slugOf } from './slug-of.ts'

/** What a page of prose says of itself. */
export interface Frontmatter {
  readonly title?: string
  readonly description?: string
}

/** A layer kind and where its page stands. */
export interface KindPage {
  readonly kind: LayerKind
  /** `max-pooling-2d`. */
  readonly slug: string
  readonly path: string
  readonly title: string
}

/** The prose of each kind that has some, by its slug. */
const documents = import.meta.glob<MarkdownInstance<Frontmatter>>('../../../../docs/layers/*.mdx', {
  eager: true,
})

/** The prose of a kind, if it has been written. */
export const proseOf = (slug: string): MarkdownInstance<Frontmatter> | undefined =>
  documents[`../../../../docs/layers/${slug}.mdx`]

const inWords = (slug: string): string => {
  const words = slug.replaceAll('-', ' ').replace(/(\d)d$/, '$1D')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Every layer kind has a page, whether its prose has been written or not. */
export const kindPages: readonly KindPage[] = Object.values(layerKinds)
  .map(({ kind }) => {
    const slug = slugOf(kind)
    const title = proseOf(slug)?.frontmatter.title ?? inWords(slug)
    return { kind, slug, path: `layers/${slug}/`, title }
  })
  .sort((a, b) => a.title.localeCompare(b.title))

/** The pages of kinds by what they are listed under. */
export const kindLists: readonly {
  readonly title: string
  readonly pages: readonly KindPage[]
}[] = Object.entries(kindGroups).map(([group, title]) => ({
  title,
  pages: kindPages.filter(({ kind }) => layerKinds[kind].group === group),
}))
