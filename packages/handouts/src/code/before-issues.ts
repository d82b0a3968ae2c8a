import type { Problem } from '@longhand/backprop'
import type { Issue } from '@longhand/network'

/** Steps before the first: an optimizer of a library begins by itself. */
export const beforeIssues = ({ before = {} }: Problem): readonly Issue[] =>
  Object.keys(before).length === 0
    ? []
    : [
        {
          path: 'before',
          expected: 'an optimizer that begins with the first step',
          received: Object.keys(before).join(', '),
          try: 'Leave it out, or read the working instead of a program.',
        },
      ]
