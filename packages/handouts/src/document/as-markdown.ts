import { linesAsMarkdown } from '@longhand/render'
import type { Document } from './document.ts'

/** Signs that mean something to Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|$~]/g, (sign) => `\\${sign}`)

/** A document as Markdown, its formulas between dollars as GitHub and Jupyter read them. */
export const asMarkdown = ({ title, facts, sections }: Document): string =>
  [
    `# ${escaped(title)}`,
    facts.map((fact) => `- ${escaped(fact)}`).join('\n'),
    ...sections.map(({ heading, lines }) => `## ${escaped(heading)}\n\n${linesAsMarkdown(lines)}`),
  ].join('\n\n')
