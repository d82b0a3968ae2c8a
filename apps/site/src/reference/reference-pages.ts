import type { ListedPage } from '~/navigation/section.ts'

/** The pages of the reference, in the order of the sidebar. */
export const referencePages: readonly ListedPage[] = [
  {
    label: 'Glossary',
    path: 'reference/glossary/',
    says: 'Every word and symbol of a working, each with one meaning.',
  },
  {
    label: 'Conventions',
    path: 'reference/conventions/',
    says: 'What people count and write differently, and when an answer is right all the same.',
  },
  {
    label: 'Known networks',
    path: 'reference/networks/',
    says: 'Networks that others know by name, counted beside their published figures.',
  },
  {
    label: 'Layer kinds',
    path: 'layers/',
    says: 'What each kind does, its sizes, weights, counts, and its names in other libraries.',
  },
  {
    label: 'Misconceptions',
    path: 'misconceptions/',
    says: 'Wrong ideas, each with the numbers it leads to and a way back.',
  },
  { label: 'Command line', path: 'reference/cli/', says: 'Every command, option and call.' },
  {
    label: 'JSON Schemas',
    path: 'reference/schemas/',
    says: 'What is read and what is printed, field by field.',
  },
  { label: 'Packages', path: 'reference/api/', says: 'What each package exports.' },
]
