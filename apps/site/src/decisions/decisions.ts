import type { PageLink } from '~/navigation/section.ts'

interface Document {
  readonly frontmatter: { readonly title: string }
}

const documents = import.meta.glob<Document>('../../../../docs/decisions/*.md', { eager: true })

const slugOf = (file: string): string => file.split('/').at(-1)?.replace(/\.md$/, '') ?? file

/** One page for each choice that may puzzle a newcomer, the introduction first. */
export const decisions: readonly PageLink[] = Object.entries(documents)
  .map(([file, { frontmatter }]) => ({ slug: slugOf(file), label: frontmatter.title }))
  .map(({ slug, label }) => ({
    label: slug === 'index' ? 'All decisions' : label,
    path: slug === 'index' ? 'decisions/' : `decisions/${slug}/`,
  }))
  .sort((a, b) => a.path.localeCompare(b.path))
