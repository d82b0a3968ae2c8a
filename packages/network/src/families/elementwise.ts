import { broadcast } from '../broadcast.ts'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import { unlikeNumbers } from '../join-misfits.ts'
import type { Kind, Misfit, Names } from '../kind.ts'
import * as is from '../schema/words.ts'

/** What tells one join number by number from another. */
export interface ElementwiseNames<Name extends string> {
  readonly kind: Name
  readonly says: string
  readonly names: Names
  readonly source: string
  /** Whether it joins two branches and no more. */
  readonly onlyTwo?: true
  readonly isInTfjs?: false
}

const moreThanTwo = (count: number): readonly Misfit[] =>
  count === 2
    ? []
    : [
        {
          field: 'inputs',
          expected: 'two inputs',
          received: `${count} of them`,
          try: 'Name the two layers that it joins, in order.',
        },
      ]

/** Branches joined number by number, from what tells the join from the others. */
export const elementwise = <const Name extends string>({
  onlyTwo,
  isInTfjs,
  ...about
}: ElementwiseNames<Name>): Kind<Name, is.NoSettings> =>
  defineKind({
    ...about,
    group: 'merging',
    takes: ['vector', 'sequence', 'image', 'volume'],
    reads: 'several',
    config: is.noSettings,
    misfits: (_, { input, inputs }) => [
      ...(onlyTwo ? moreThanTwo(inputs.length) : []),
      ...unlikeNumbers([input, ...inputs.slice(1)]),
    ],
    place: (_, { input, inputs }) => inPlace(broadcast([input, ...inputs.slice(1)])),
    tfjs: () =>
      isInTfjs === false
        ? { unsupported: `TensorFlow.js has no layer called ${about.kind}.` }
        : { factory: about.kind, arguments: {} },
    example: {
      config: {},
      inputs: [
        { type: 'image', height: 56, width: 56, channels: 64 },
        { type: 'image', height: 56, width: 56, channels: 64 },
      ],
    },
  })
