import type { WalkStep } from '@longhand/backprop'
import type { Checked } from '@longhand/network'

/** More lines than these nobody reads. */
const most = 400

/** All lines of a walk, or an issue where there are too many to be written out. */
export const linesInReach = (walk: Iterable<WalkStep>): Checked<readonly WalkStep[]> => {
  const lines: WalkStep[] = []
  for (const line of walk) {
    lines.push(line)
    if (lines.length > most) return { issues: [tooMany] }
  }
  return { value: lines }
}

const tooMany = {
  path: 'network',
  expected: `a problem whose working has at most ${most} lines`,
  received: 'a larger one',
  try: 'Ask for one number of it, such as a gradient, or take a smaller network or batch.',
}
