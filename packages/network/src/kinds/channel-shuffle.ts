import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { groupMisfits } from '../families/groups.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { lastOf } from '../shape.ts'

/** Settings of a channel shuffle. */
export interface ChannelShuffle {
  readonly groups: number
}

const config: is.Schema<ChannelShuffle> = strictObject({ groups: is.count }, is.hint('object'))

/** Channels in another order, so that every group has some of each group before it. */
export const channelShuffle: Kind<'channelShuffle', ChannelShuffle> = defineKind({
  kind: 'channelShuffle',
  says: 'Deals the channels of each group out among all groups.',
  group: 'reshaping',
  takes: ['image'],
  reads: 'one',
  config,
  misfits: ({ groups }, { input }) =>
    groupMisfits(groups, { 'input channels': Number(lastOf(input).value) }),
  place: (_, { input }) => inPlace(input),
  names: { pytorch: 'ChannelShuffle' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no layer that shuffles channels.' }),
  example: {
    config: { groups: 2 },
    inputs: [{ type: 'image', height: 28, width: 28, channels: 116 }],
  },
  source: 'Zhang et al. 2018, "ShuffleNet", §3.1',
})
