import { type Checked, hasIssues, type Issue } from '../../issue.ts'
import { type Fields, fieldsOf } from '../../reading/keras/fields.ts'
import { quoted } from '../../schema/quoted.ts'
import { keywords } from '../python.ts'
import { unusual } from '../usual-settings.ts'
import { kerasActivation } from './keras-activation.ts'

/** Settings that Keras' layers do not have, and the one value at which they say nothing. */
const notInKeras: Fields = { ceilMode: false, recurrentBias: false }

/** What comes out of attention is a shape in Keras, what a pool puts out a size. */
const wordFor = (field: string, settings: Fields): string =>
  field === 'outputSize' && 'numHeads' in settings ? 'outputShape' : field

/** The arguments of a layer in Keras' words, but for its activation and its name. */
export const kerasWords = (name: string, settings: Fields): Checked<readonly string[]> => {
  const { axis, recurrentActivation = 'sigmoid', ...others } = settings
  const gates = kerasActivation({ activation: recurrentActivation }, name)
  const missing = [...lacking(name, settings), ...(hasIssues(gates) ? gates.issues : [])]
  if (hasIssues(gates) || missing.length > 0) return { issues: missing }
  const said = Object.entries(others).filter(([field]) => !Object.hasOwn(notInKeras, field))
  const words = said.map(([field, value]) => [wordFor(field, settings), value] as const)
  // one axis is a number there
  const [only, ...more] = [axis].flat()
  const along = more.length === 0 ? only : axis
  return {
    value: [
      ...keywords(unusual({ ...Object.fromEntries(words), axis: along })),
      ...(recurrentActivation === 'sigmoid' ? [] : [`recurrent_activation=${gates.value}`]),
    ],
  }
}

const lacking = (name: string, settings: Fields): readonly Issue[] =>
  Object.entries(notInKeras)
    .filter(([field, value]) => settings[field] !== undefined && settings[field] !== value)
    .map(([field, value]) => ({
      path: `${name}.${field}`,
      expected: `${quoted(value)}, as Keras has it`,
      received: quoted(settings[field]),
      try: 'Keras has no such setting. Use another, or another library.',
    }))

/** The activation of a layer in Keras' words; nothing where it is what Keras takes anyway. */
export const activationWord = (name: string, config: object): Checked<readonly string[]> => {
  const settings = fieldsOf(config)
  const bend = kerasActivation({ activation: settings.activation ?? 'linear' }, name)
  if (hasIssues(bend)) return bend
  // recurrent layers take tanh where nothing is said
  const isBent = 'recurrentDropout' in settings && settings.activation === 'linear'
  const word = isBent ? '"linear"' : bend.value
  return { value: word === '' ? [] : [`activation=${word}`] }
}
