import { derive, sum } from '@longhand/derivation'
import { picklist, strictObject } from 'valibot'
import { defineWrapper, inside, type Wrapping, weightsInside } from '../define-wrapper.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { axesOf, lastOf, type Sizes, withLast } from '../shape.ts'

/** Settings of a recurrent layer in both directions, in Keras' words. */
export interface Bidirectional extends Wrapping {
  /** How the outputs of both directions become one; `concat` puts them side by side. */
  readonly mergeMode: 'concat' | 'sum' | 'mul' | 'ave'
}

const config: is.Schema<Bidirectional> = strictObject(
  {
    layer: inside,
    mergeMode: is.or('concat', picklist(['concat', 'sum', 'mul', 'ave'], is.hint('mergeMode'))),
  },
  is.hint('object'),
)

const sideBySide = (of: string, forward: Sizes, backward: Sizes): Sizes =>
  withLast(
    forward,
    derive({
      rule: 'both-directions',
      because: 'what both directions put out, side by side',
      term: axesOf(forward).at(-1)?.name ?? 'features',
      of: `${of}.output`,
      formula: sum([lastOf(forward), lastOf(backward)]),
    }),
  )

/** Two recurrent layers alike: one reads the sequence forwards, the other backwards. */
export const bidirectional: Kind<'bidirectional', Bidirectional> = defineWrapper({
  kind: 'bidirectional',
  says: 'Lets one recurrent layer read the sequence forwards and another like it backwards.',
  takes: ['sequence', 'volume'],
  reads: 'one',
  config,
  wraps: ['simpleRnn', 'lstm', 'gru', 'convLstm2d'],
  inside: (_, inputs) => [
    { name: 'forward', inputs },
    { name: 'backward', inputs, config: { goBackwards: true } },
  ],
  place: ({ mergeMode }, { of }, [forward, backward]) => {
    if (forward === undefined || backward === undefined) return { issues: [] }
    const output =
      mergeMode === 'concat' ? sideBySide(of, forward.output, backward.output) : forward.output
    const parts = [
      { part: 'forward', layer: forward },
      { part: 'backward', layer: backward },
    ]
    return { value: { output, weights: weightsInside(parts), sees: { type: 'everything' } } }
  },
  names: { keras: 'Bidirectional' },
  tfjs: ({ mergeMode }) => ({ factory: 'bidirectional', arguments: { mergeMode } }),
  example: {
    config: { layer: { kind: 'lstm', config: { units: 16, returnSequences: true } } },
    inputs: [{ type: 'sequence', steps: 10, features: 8 }],
  },
  source: 'Schuster & Paliwal 1997, "Bidirectional recurrent neural networks"',
})
