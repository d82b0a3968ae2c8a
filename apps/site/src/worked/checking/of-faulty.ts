import type { Issue } from '@longhand/network'
import type { PartOfExample } from '../read-example.ts'
import type { Tag } from './prose.ts'

/** What a component can name in its files, and whether that is there and faulty. */
const faulty: Readonly<Record<string, (tag: Tag, part: PartOfExample) => boolean>> = {
  in: ({ attributes }, { file, example }) =>
    Object.hasOwn(file?.variants ?? {}, String(attributes.in)) &&
    example?.variants.has(String(attributes.in)) === false,
  of: ({ attributes }, { file }) =>
    file?.questions.some(
      ({ of, in: variant }) => of === attributes.of && variant === attributes.in,
    ) === true,
  group: (_, { file, example }) =>
    (file?.questions.length ?? 0) > (example?.questions.length ?? 0) ||
    (file?.measured?.length ?? 0) > (example?.measured.length ?? 0),
  print: (_, { file }) => file?.print !== undefined,
  'runs.json': (_, { issues }) => issues.some(({ path }) => path.startsWith('runs.json')),
}

/** Whether what a component names is there, and its own fault was told already. */
export const isOfFaulty = ({ path }: Issue, tag: Tag, part: PartOfExample): boolean =>
  part.issues.length > 0 && faulty[path]?.(tag, part) === true
