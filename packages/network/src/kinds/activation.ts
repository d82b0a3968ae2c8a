import { strictObject } from 'valibot'
import { activationInTfjs } from '../activation-in-tfjs.ts'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind, Misfit } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import {
  type ActivationSettings,
  activationSettings,
  usualSettings,
} from '../schema/activation-settings.ts'
import * as is from '../schema/words.ts'

/** Settings of an activation layer. */
export interface Activation extends ActivationSettings {
  readonly activation: ActivationName
}

const config: is.Schema<Activation> = strictObject(
  { activation: activationName, ...activationSettings },
  is.hint('object'),
)

/** Settings that were said and that this function does not have. */
const strangeSettings = ({ activation, ...settings }: Activation): readonly Misfit[] => {
  const own = Object.keys(usualSettings[activation] ?? {})
  return Object.entries(settings)
    .filter(([field, value]) => value !== undefined && !own.includes(field))
    .map(([field, value]) => ({
      field,
      expected: own.length === 0 ? `no settings of ${activation}` : `only ${own.join(', ')}`,
      received: String(value),
      try: 'Leave it out, or choose another activation function.',
    }))
}

/** An activation function as a layer of its own. */
export const activation: Kind<'activation', Activation> = defineKind({
  kind: 'activation',
  says: 'Applies an activation function to every number.',
  group: 'activation',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: strangeSettings,
  place: (_, { input }) => inPlace(input),
  names: { keras: 'Activation' },
  tfjs: ({ activation, ...settings }) => activationInTfjs(activation, settings),
  example: { config: { activation: 'relu' }, inputs: [{ type: 'vector', features: 128 }] },
  source: 'Keras, Activation layer',
})
