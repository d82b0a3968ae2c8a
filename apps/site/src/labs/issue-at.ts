import type { Issue } from '@longhand/network'

/** What is wrong with a part of what was typed, or with the whole that it stands in. */
export const issueAt = (issues: readonly Issue[], path: string): Issue | undefined =>
  issues.find((issue) => issue.path === path) ??
  issues.find(
    (issue) =>
      issue.path !== '' &&
      path.startsWith(issue.path) &&
      /[[.]/.test(path.charAt(issue.path.length)),
  )
