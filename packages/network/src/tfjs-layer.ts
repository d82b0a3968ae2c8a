import { type ActivationName, tfjsActivations } from './schema/activation.ts'
import { noPadding, type Padding } from './schema/words.ts'

/** How TensorFlow.js builds a layer: a factory in `tf.layers` and its arguments. */
export interface TfjsLayer {
  readonly factory: string
  readonly arguments: Readonly<Record<string, unknown>>
  /** A layer that must stand before it, such as zeros around its input. */
  readonly before?: Omit<TfjsLayer, 'before'>
}

/** Why something cannot be done. */
export interface Unsupported {
  readonly unsupported: string
}

/** Settings whose words TensorFlow.js has otherwise, or not at all. */
export interface TfjsWords {
  readonly padding?: Padding
  readonly activation?: ActivationName
}

const paddingName = (padding: Padding): string | undefined => {
  if (padding === 'same') return 'same'
  return padding.flat().every((zeros) => zeros === 0) ? 'valid' : undefined
}

/**
 * The layer with its own zeros put around the image first: TensorFlow.js' layers know only
 * 'valid' and 'same'.
 */
export const afterZeros = (
  padding: Padding,
  layer: (padding: Padding) => TfjsLayer | Unsupported,
): TfjsLayer | Unsupported => {
  if (paddingName(padding) !== undefined) return layer(padding)
  const inside = layer(noPadding)
  const before = { factory: 'zeroPadding2d', arguments: { padding } }
  return 'factory' in inside ? { ...inside, before } : inside
}

/** A layer of TensorFlow.js with `settings` as they stand and `words` in its own words. */
export const tfjsLayer = (
  factory: string,
  settings: Readonly<Record<string, unknown>> = {},
  { padding, activation }: TfjsWords = {},
): TfjsLayer | Unsupported => {
  const said = {
    ...(padding && { padding: paddingName(padding) }),
    ...(activation && { activation: tfjsActivations[activation] }),
  }
  const missing = Object.entries(said).find(([, name]) => name === undefined)
  return missing === undefined
    ? { factory, arguments: { ...settings, ...said } }
    : { unsupported: `TensorFlow.js has no such ${missing[0]} by name.` }
}

/** The same layer as one that training leaves alone. */
export const frozenTfjs = (layer: TfjsLayer | Unsupported): TfjsLayer | Unsupported =>
  'factory' in layer ? { ...layer, arguments: { ...layer.arguments, trainable: false } } : layer
