import type { Issue } from '@longhand/network'
import type { Path } from './problem-data.ts'

/**
 * Where a part of a problem stands, as issues write it.
 *
 * @example written(['weights', 'hidden', 'kernel', 0, 1]) // 'weights.hidden.kernel[0][1]'
 */
export const written = (path: Path): string =>
  path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`))
    .join('')

/** What is wrong with a part of a problem, or with the whole that it stands in. */
export const issueAt = (issues: readonly Issue[], path: string): Issue | undefined =>
  issues.find((issue) => issue.path === path) ??
  issues.find(
    (issue) =>
      issue.path !== '' &&
      path.startsWith(issue.path) &&
      /[[.]/.test(path.charAt(issue.path.length)),
  )
