import { type Checked, hasIssues } from '../../issue.ts'
import { isLayerKind, layerKinds } from '../../layer-kinds.ts'
import { fieldsOf } from '../../reading/keras/fields.ts'
import { activationWord, kerasWords } from './keras-words.ts'

/** The layer inside another as a call of Keras; undefined where a layer wraps none. */
export const wrappedLayer = (name: string, layer: unknown): Checked<string> | undefined => {
  const { kind, config } = fieldsOf(layer)
  if (typeof kind !== 'string') return undefined
  const className = isLayerKind(kind) ? layerKinds[kind].names.keras : undefined
  const { activation: _, ...settings } = fieldsOf(config)
  const words = kerasWords(name, settings)
  const bend = activationWord(name, fieldsOf(config))
  if (hasIssues(words)) return words
  if (hasIssues(bend)) return bend
  if (className === undefined || Array.isArray(settings.padding))
    return {
      issues: [
        {
          path: `${name}.layer`,
          expected: 'a layer that Keras has',
          received: kind,
          try: 'Use another layer, or another library.',
        },
      ],
    }
  return { value: `keras.layers.${className}(${[...words.value, ...bend.value].join(', ')})` }
}
