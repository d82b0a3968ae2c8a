import type { PlacedLayer } from '@longhand/network'
import type { Desk } from '../writing/desk.ts'
import type { Stage } from '../writing/stage.ts'
import type { SetUp } from './set-up.ts'

/** Where a layer's numbers are written down at a stage. */
export const deskOf = (
  { tags, examples }: SetUp,
  { name, of }: PlacedLayer,
  stage: Stage,
): Desk => ({ of, tag: tags.get(name) ?? name, stage, examples })
