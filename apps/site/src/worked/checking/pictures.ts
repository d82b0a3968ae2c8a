import type { Fault } from './fault.ts'
import type { Prose } from './prose.ts'

/** Pictures and figures that say nothing to somebody who does not see them. */
export const untold = ({ pictures, tags }: Prose): readonly Fault[] => [
  ...pictures
    .filter(({ alt }) => alt.trim() === '')
    .map(({ line }) => ({
      file: 'index.mdx',
      line,
      says: 'a picture without a text for those who do not see it. Write ![what it shows](…).',
    })),
  ...tags
    .filter(({ name, attributes }) => name === 'Figure' && !attributes.title)
    .map(({ line }) => ({
      file: 'index.mdx',
      line,
      says: 'a figure without a title. Write <Figure title="what it shows">.',
    })),
]
