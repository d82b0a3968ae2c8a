import type { PageLink } from '~/navigation/section.ts'
import { packageNames } from './face-files.ts'

/** A page for each package that is imported. */
export const apiLinks: readonly PageLink[] = packageNames.map((name) => ({
  label: name,
  path: `reference/api/${name}/`,
}))
