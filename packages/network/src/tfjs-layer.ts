import { type ActivationName, tfjsActivations } from './schema/activation.ts'
import type { Sides } from './schema/per-axis.ts'

/** How TensorFlow.js builds a layer: a factory in `tf.layers` and its arguments. */
export interface TfjsLayer {
  readonly factory: string
  readonly arguments: Readonly<Record<string, unknown>>
  /** The layer that it wraps: its argument `layer`. */
  readonly inside?: TfjsLayer
  /** A layer that must stand before it, such as zeros around its input. */
  readonly before?: Omit<TfjsLayer, 'before'>
}

/** Why something cannot be done. */
export interface Unsupported {
  readonly unsupported: string
}

/** Settings whose words TensorFlow.js has otherwise, or not at all. */
export interface TfjsWords {
  readonly padding?: Zeros
  readonly activation?: ActivationName
}

/** Zeros as a layer states them: by a word, or at both sides of each axis. */
type Zeros = 'valid' | 'same' | 'causal' | readonly Sides[]

const paddingName = (padding: Zeros): string | undefined => {
  // its causal convolution is not written yet: it throws
  if (typeof padding === 'string') return padding === 'causal' ? undefined : padding
  return padding.flat().every((zeros) => zeros === 0) ? 'valid' : undefined
}

/**
 * The layer with its own zeros put around the image first: TensorFlow.js' layers know only words
 * such as 'valid' and 'same', and it pads nothing but images.
 */
export const afterZeros = (
  padding: Zeros,
  layer: (padding: Zeros) => TfjsLayer | Unsupported,
): TfjsLayer | Unsupported => {
  if (paddingName(padding) !== undefined || padding.length !== 2) return layer(padding)
  const inside = layer('valid')
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
