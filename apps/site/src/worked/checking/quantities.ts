import { hasIssues, issuesIn, nearest } from '@longhand/network'
import type { PartOfExample } from '../read-example.ts'
import type { WorkedExample } from '../worked-example.ts'
import { components } from './components.ts'
import type { Fault } from './fault.ts'
import { isOfFaulty } from './of-faulty.ts'
import type { Prose, Tag } from './prose.ts'
import type { Shown } from './shown.ts'

const unknownComponent = ({ line, name }: Tag): Fault => {
  const meant = nearest(name, [...components.keys()])
  const way = meant === undefined ? [...components.keys()].join(', ') : `${meant}?`
  return { file: 'index.mdx', line, says: `no component is called ${name}: ${way}` }
}

const faultsOf = (tag: Tag, part: PartOfExample): readonly Fault[] => {
  const { line, name, attributes } = tag
  const shows = components.get(name)
  if (shows === undefined) return [unknownComponent(tag)]
  if (part.example === undefined) return []
  return issuesIn(shows(attributes, part.example))
    .filter((issue) => !isOfFaulty(issue, tag, part))
    .map(({ path, expected, received, try: way }) => ({
      file: 'index.mdx',
      line,
      says: `<${name} ${path}=${received}>: expected ${expected}. ${way}`,
    }))
}

/** Components that name what is not there: a quantity, a variant, a question, a group. */
export const unknownNames = ({ tags }: Prose, part: PartOfExample): readonly Fault[] =>
  tags.flatMap((tag) => faultsOf(tag, part))

/** Every number that the components of a page show, in their order, each name once. */
export const numbersShown = ({ tags }: Prose, example: WorkedExample): readonly Shown[] => {
  const shown = tags.flatMap(({ name, attributes }) => {
    const checked = components.get(name)?.(attributes, example)
    return checked === undefined || hasIssues(checked) ? [] : checked.value
  })
  return [...new Map(shown.map((one) => [one.name, one])).values()]
}
