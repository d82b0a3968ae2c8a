import type { TfjsLayer, Unsupported } from './kind.ts'
import { type ActivationName, tfjsActivations } from './schema/activation.ts'
import type { Padding } from './schema/words.ts'

/** Settings whose words TensorFlow.js has otherwise, or not at all. */
export interface TfjsWords {
  readonly padding?: Padding
  readonly activation?: ActivationName
}

const paddingName = (padding: Padding): string | undefined => {
  if (padding === 'same') return 'same'
  return padding.flat().every((zeros) => zeros === 0) ? 'valid' : undefined
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
