import { nearest } from '@longhand/network'
import { InvalidArgumentError, Option } from 'commander'

/** A word that an option takes, or a usage error that names the nearest one. */
const oneOf = (words: readonly string[], word: string): string => {
  if (words.includes(word)) return word
  const meant = nearest(word, words)
  const advice = meant === undefined ? '' : ` Did you mean ${meant}?`
  throw new InvalidArgumentError(`Use one of ${words.join(', ')}.${advice}`)
}

/** `--as <format>`: how the answer is written; the first format is the usual one. */
export const asOption = (formats: readonly string[], later: readonly string[] = []): Option =>
  new Option('--as <format>', `how to write the answer: ${formats.join(', ')}`)
    .default(formats[0])
    .argParser((word) => {
      if (later.includes(word)) throw new InvalidArgumentError(`${word} cannot be written yet.`)
      return oneOf(formats, word)
    })
