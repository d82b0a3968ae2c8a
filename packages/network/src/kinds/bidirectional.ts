import { derive, sum } from '@longhand/derivation'
import { picklist, strictObject } from 'valibot'
import {
  defineWrapper,
  type Inside,
  inside,
  type Wrapping,
  weightsInside,
} from '../define-wrapper.ts'
import type { Issue } from '../issue.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { axesOf, lastOf, type Sizes, shapeInWords, shapeOf, withLast } from '../shape.ts'

/** Settings of a recurrent layer in both directions, in Keras' words. */
export interface Bidirectional extends Wrapping {
  /** How the outputs of both directions become one; `concat` puts them side by side. */
  readonly mergeMode: 'concat' | 'sum' | 'mul' | 'ave'
  /** The layer that reads backwards, where it is not like the one that reads forwards. */
  readonly backwardLayer?: Inside | undefined
}

const config: is.Schema<Bidirectional> = strictObject(
  {
    layer: inside,
    backwardLayer: is.or<Inside | undefined>(undefined, inside),
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

const inWords = (sizes: Sizes): string => shapeInWords(shapeOf(sizes))

const isAlike = (forward: Sizes, backward: Sizes): boolean => inWords(forward) === inWords(backward)

const unlike = (path: string, forward: Sizes, backward: Sizes): Issue => ({
  path: `${path}.backwardLayer`,
  expected: `what the other direction puts out, ${inWords(forward)}`,
  received: inWords(backward),
  try: 'Use as many units in both directions, or mergeMode "concat".',
})

/** Two recurrent layers alike: one reads the sequence forwards, the other backwards. */
export const bidirectional: Kind<'bidirectional', Bidirectional> = defineWrapper({
  kind: 'bidirectional',
  says: 'Lets one recurrent layer read the sequence forwards and another like it backwards.',
  group: 'recurrent',
  takes: ['sequence', 'volume'],
  reads: 'one',
  config,
  wraps: ['simpleRnn', 'lstm', 'gru', 'convLstm2d'],
  inside: ({ backwardLayer }, inputs) => [
    { name: 'forward', inputs },
    { name: 'backward', inputs, layer: backwardLayer, config: { goBackwards: true } },
  ],
  place: ({ mergeMode }, { of }, [forward, backward]) => {
    if (forward === undefined || backward === undefined) return { issues: [] }
    if (mergeMode !== 'concat' && !isAlike(forward.output, backward.output))
      return { issues: [unlike(of, forward.output, backward.output)] }
    const output =
      mergeMode === 'concat' ? sideBySide(of, forward.output, backward.output) : forward.output
    const parts = [
      { part: 'forward', layer: forward },
      { part: 'backward', layer: backward },
    ]
    return { value: { output, weights: weightsInside(parts), sees: { type: 'everything' } } }
  },
  names: { keras: 'Bidirectional' },
  tfjs: ({ mergeMode, backwardLayer }) =>
    backwardLayer === undefined
      ? { factory: 'bidirectional', arguments: { mergeMode } }
      : { unsupported: 'TensorFlow.js reads backwards with a layer like the other.' },
  example: {
    config: { layer: { kind: 'lstm', config: { units: 16, returnSequences: true } } },
    inputs: [{ type: 'sequence', steps: 10, features: 8 }],
  },
  source: 'Schuster & Paliwal 1997, "Bidirectional recurrent neural networks"',
})
