import { apply, type Expression, type Rewrite } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { follows, rework } from '../rework.ts'

const oneBranch = (kept: (branches: readonly Expression[]) => Expression | undefined): Rewrite =>
  rework(follows('concatenate'), ({ formula }) =>
    formula.type === 'sum' ? kept(formula.terms) : undefined,
  )

/** Adds branches that are put side by side. */
export const concatAsAdd: Idea = {
  id: 'concat-as-add',
  title: 'Concatenation taken for addition',
  believes:
    'The learner lets a concatenation keep the channels of one branch, as an addition would.',
  says: () =>
    'You kept the channels of one branch. A concatenation puts branches side by side, so their channels add up.',
  wayBack: 'Stack the feature maps on a pile: the pile is as deep as all of them together.',
  example: { subject: 'inception-module', quantity: 'concatenate.output.channels' },
  rewrites: [
    oneBranch((branches) => apply('max', branches)),
    oneBranch(([first]) => first),
    oneBranch((branches) => branches.at(-1)),
  ],
}
