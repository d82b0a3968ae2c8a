import { type Idea, ideas } from '@longhand/marking'
import type { MarkdownInstance } from 'astro'
import { topicOf, topics } from './topic-of.ts'

/** A wrong idea and where its page stands. */
export interface IdeaPage {
  readonly idea: Idea
  readonly path: string
}

const documents = import.meta.glob<MarkdownInstance<Record<string, never>>>(
  '../../../../docs/misconceptions/*.mdx',
  { eager: true },
)

/** What is written about an idea besides what it says of itself. */
export const proseOf = (id: string): MarkdownInstance<Record<string, never>> | undefined =>
  documents[`../../../../docs/misconceptions/${id}.mdx`]

/** Every idea that marking knows has a page. */
export const ideaPages: readonly IdeaPage[] = [...ideas.values()].map((idea) => ({
  idea,
  path: `misconceptions/${idea.id}/`,
}))

/** The pages of ideas by what they are about. */
export const ideaTopics: readonly {
  readonly title: string
  readonly pages: readonly IdeaPage[]
}[] = topics.map((title) => ({
  title,
  pages: ideaPages.filter(({ idea }) => topicOf(idea) === title),
}))
