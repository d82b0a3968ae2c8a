import type { ListedPage } from '~/navigation/section.ts'

interface Document {
  readonly frontmatter: { readonly title: string; readonly description: string }
}

const documents = import.meta.glob<Document>('../../../../docs/decisions/*.md', { eager: true })

const slugOf = (file: string): string => file.split('/').at(-1)?.replace(/\.md$/, '') ?? file

/** A page for each choice that may puzzle a newcomer. */
export const decisions: readonly ListedPage[] = Object.entries(documents)
  .map(([file, { frontmatter }]) => ({
    label: frontmatter.title,
    path: `decisions/${slugOf(file)}/`,
    says: frontmatter.description,
  }))
  .sort((a, b) => a.path.localeCompare(b.path))
