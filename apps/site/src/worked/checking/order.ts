import type { Fault } from './fault.ts'
import type { Prose } from './prose.ts'

/** The parts of every worked example, in their order. */
export const sections = [
  'The working',
  'The claims',
  'What goes wrong most often',
  'Try it yourself',
  'Sources',
] as const

/** What a page lacks of the order that all worked examples keep. */
export const outOfOrder = ({ headings, tags }: Prose): readonly Fault[] => {
  const parts = ['Ask', 'Figure'].filter((part) => !tags.some(({ name }) => name === part))
  const missing = sections.filter((section) => !headings.includes(section))
  const kept = headings.filter((heading) => sections.some((section) => section === heading))
  const isOrdered = missing.length > 0 || kept.join() === sections.join()
  return [
    ...parts.map((part) => `no <${part}>: a page begins with the question and the drawing.`),
    ...missing.map((section) => `no heading "## ${section}".`),
    ...(isOrdered ? [] : [`headings out of order. They are: ${sections.join(' · ')}.`]),
  ].map((says) => ({ file: 'index.mdx', says }))
}
