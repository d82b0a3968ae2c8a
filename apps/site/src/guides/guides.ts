import type { PageLink } from '~/navigation/section.ts'
import { packageNames } from '~/reference/face-files.ts'

/** Where to begin, by who the reader is. */
export const guides: readonly PageLink[] = [
  { label: 'For students', path: 'guides/students/' },
  { label: 'For teachers', path: 'guides/teachers/' },
  { label: 'For engineers', path: 'guides/engineers/' },
  { label: 'For contributors', path: 'guides/contributors/' },
]

/** A tutorial for each package, the command line first. */
export const tutorials: readonly PageLink[] = ['cli', ...packageNames].map((name) => ({
  label: name === 'cli' ? 'command line' : name,
  path: `guides/tutorials/${name}/`,
}))
