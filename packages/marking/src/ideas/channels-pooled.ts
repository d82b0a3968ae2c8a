import { plays, product, quotient } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { partIn } from '../part-in.ts'
import { isPoolSize } from '../pools.ts'
import { follows, rework } from '../rework.ts'

/** Makes channels fewer in a pool, as rows and columns become fewer. */
export const channelsPooled: Idea = {
  id: 'channels-pooled',
  title: 'Channels pooled too',
  believes: 'The learner lets a pool make the channels fewer, as it does with rows and columns.',
  says: ({ near }) => {
    const channels = near('input.channels')
    return `You made the channels fewer. A pool works on each channel by itself: ${channels === undefined ? 'as many come out as go in' : `${channels} go in and ${channels} come out`}.`
  },
  wayBack:
    'Cover all channels but one: the pool makes one smaller map of it. So does every channel.',
  example: { subject: 'one-of-each', quantity: 'pooled.output' },
  rewrites: [
    rework(follows('layer-activations'), ({ of, formula }, sheet) => {
      if (formula.type !== 'product') return undefined
      const side = formula.factors.find(
        (one) => one.type === 'derivation' && isPoolSize(one, sheet),
      )
      const stride = side?.type === 'derivation' ? partIn(side.formula, plays('stride')) : undefined
      const [channels] = nearby(of, sheet, 'output.channels') ?? []
      if (stride === undefined || channels === undefined) return undefined
      const others = formula.factors.slice(0, -1)
      return product([...others, quotient(channels, stride, 'floor')])
    }),
  ],
}
