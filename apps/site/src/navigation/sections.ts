import { decisions } from '~/decisions/decisions.ts'
import { guides, tutorials } from '~/guides/guides.ts'
import { kindLists } from '~/layers/kind-pages.ts'
import { to } from '~/link.ts'
import { ideaTopics } from '~/misconceptions/idea-pages.ts'
import { earlyRoundingPage, slipPages } from '~/misconceptions/slip-pages.ts'
import { apiLinks } from '~/reference/api-links.ts'
import { referencePages } from '~/reference/reference-pages.ts'
import { schemaLinks } from '~/reference/schemas.ts'
import { examplePages } from '~/worked/examples.ts'
import { anchorOf } from './anchor.ts'
import type { Section } from './section.ts'

/** The parts of the site, in the order of the header. */
export const sections: readonly Section[] = [
  {
    label: 'Examples',
    path: 'examples/',
    groups: [
      {
        label: 'Worked examples',
        links: examplePages.map(({ title, path }) => ({ label: title, path })),
      },
    ],
  },
  {
    label: 'Layers',
    path: 'layers/',
    groups: [
      ...kindLists.map(({ title, pages }) => ({
        label: title,
        path: `layers/#${anchorOf(title)}`,
        links: pages.map(({ title, path }) => ({ label: title, path })),
      })),
      { label: 'Seen', links: [{ label: 'A convolution, seen', path: 'convolution/' }] },
    ],
  },
  {
    label: 'Misconceptions',
    path: 'misconceptions/',
    groups: [
      ...ideaTopics.map(({ title, pages }) => ({
        label: title,
        path: `misconceptions/#${anchorOf(title)}`,
        links: pages.map(({ idea, path }) => ({ label: idea.title, path })),
      })),
      {
        label: 'Slips of the pen',
        path: 'misconceptions/#slips-of-the-pen',
        links: [...slipPages, earlyRoundingPage],
      },
    ],
  },
  { label: 'Count', path: 'count/', groups: [] },
  { label: 'Backprop', path: 'backprop/', groups: [] },
  { label: 'Train', path: 'train/', groups: [] },
  { label: 'Check', path: 'check/', groups: [] },
  {
    label: 'Guides',
    path: 'guides/',
    groups: [
      { label: 'Guides', links: guides },
      { label: 'Tutorials', links: tutorials },
    ],
  },
  {
    label: 'Reference',
    path: 'reference/',
    groups: [
      { label: 'Reference', links: referencePages },
      { label: 'Packages', links: apiLinks },
      { label: 'JSON Schemas', links: schemaLinks },
      {
        label: 'Decisions',
        links: [{ label: 'All decisions', path: 'decisions/' }, ...decisions],
      },
    ],
  },
]

/** The part of the site that a page stands in; the home page stands in none. */
export const sectionAt = (pathname: string): Section | undefined =>
  sections.find(
    ({ path, groups }) =>
      pathname.startsWith(to(path)) ||
      groups.some(({ links }) => links.some((link) => to(link.path) === pathname)),
  )
