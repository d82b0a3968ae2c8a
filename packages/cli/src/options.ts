import { nearest } from '@longhand/network/nearest'
import { InvalidArgumentError, Option } from 'commander'

/** A word that an option takes, or a usage error that names the nearest one. */
export const oneOf = (words: readonly string[], word: string): string => {
  if (words.includes(word)) return word
  const meant = nearest(word, words)
  const advice = meant === undefined ? '' : ` Did you mean ${meant}?`
  throw new InvalidArgumentError(`Use one of ${words.join(', ')}.${advice}`)
}

/** `--as <format>`: how the answer is written; the first format is the usual one. */
export const asOption = (formats: readonly string[]): Option =>
  new Option('--as <format>', `how to write the answer: ${formats.join(', ')}`)
    .default(formats[0])
    .argParser((word) => oneOf(formats, word))

/** Sizes such as `3x224x224`, or a usage error. */
const sizes = (text: string): readonly number[] => {
  if (!/^\d{1,9}([x×]\d{1,9}){0,3}$/.test(text))
    throw new InvalidArgumentError('Write one to four sizes such as 3x224x224, without the batch.')
  return text.split(/[x×]/).map(Number)
}

/** `--input 3x224x224`: the sizes of one example, where the file leaves them open. */
export const inputOption = (): Option =>
  new Option(
    '--input <sizes>',
    'sizes of one example, in the order of the file: 3x224x224 for PyTorch',
  ).argParser(sizes)

/** A whole number from 1 on, or a usage error. */
const wholeNumber = (word: string): number => {
  const number = Number(word)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new InvalidArgumentError('Use a whole number from 1 on.')
}

/** `--batch <n>`: how many examples are worked on at once. */
export const batchOption = (): Option =>
  new Option(
    '--batch <n>',
    'examples worked on at once: for memory and for the shapes of prints',
  ).argParser(wholeNumber)

/** `--digits <n>`: how many digits of a number are shown. */
export const digitsOption = (says: string): Option =>
  new Option('--digits <n>', says).argParser((word) => {
    const digits = wholeNumber(word)
    if (digits > 15) throw new InvalidArgumentError('Use at most 15.')
    return digits
  })

/** `--decimals <n>`: how many digits stand after the point. */
export const decimalsOption = (): Option =>
  new Option('--decimals <n>', 'digits after the point instead')
    .conflicts('digits')
    .argParser((word) => {
      if (/^(\d|1[0-5])$/.test(word)) return Number(word)
      throw new InvalidArgumentError('Use a whole number from 0 to 15.')
    })

/** `--steps <n>`: how often the weights are updated. */
export const stepsOption = (): Option =>
  new Option('--steps <n>', 'update the weights so often, whatever the problem says').argParser(
    wholeNumber,
  )

/** `--walk [step]`: the lines of a step in order, of the first where none is named. */
export const walkOption = (): Option =>
  new Option('--walk [step]', 'every line of a step in the order of the work, with its address')
    .preset('1')
    .argParser(wholeNumber)

/** `flops-with-biases` as names have it: `flopsWithBiases`. */
const inCamelCase = (word: string): string =>
  word.replace(/-(.)/g, (_, next: string) => next.toUpperCase())

/** Words separated by commas, each one of these, or a usage error that names the nearest one. */
export const listOption = (flags: string, says: string, words: readonly string[]): Option =>
  new Option(flags, says).argParser((list) =>
    list.split(',').map((word) => oneOf(words, inCamelCase(word.trim()))),
  )

/** One word of these, or a usage error that names the nearest one. */
export const wordOption = (flags: string, says: string, words: readonly string[]): Option =>
  new Option(flags, `${says}: ${words.join(', ')}`).argParser((word) => oneOf(words, word))

/** `--pools 28,3`: two sides. */
export const sidesOption = (): Option =>
  new Option('--pools <sides>', 'the pools that take one side to another, such as 28,3').argParser(
    (text): readonly [number, number] => {
      const [from, to, ...others] = text.split(',').map(wholeNumber)
      if (from !== undefined && to !== undefined && others.length === 0) return [from, to]
      throw new InvalidArgumentError('Write two sides, such as 28,3.')
    },
  )

const reports = ['table', 'csv', 'svg', 'json'] as const

/** `--report [format]`: what a class answered, and not each answer. */
export const reportOption = (): Option =>
  new Option('--report [format]', `count a class instead: ${reports.join(', ')}`)
    .preset(reports[0])
    .argParser((word) => oneOf(reports, word))

/** `--apart forgot-bias,one-bias`: two ideas. */
export const pairOption = (): Option =>
  new Option('--apart <ideas>', 'two ideas that the next question is to tell apart').argParser(
    (text): readonly [string, string] => {
      const [one, other, ...others] = text.split(',').map((id) => id.trim())
      if (one && other && others.length === 0) return [one, other]
      throw new InvalidArgumentError('Write two ideas, such as forgot-bias,one-bias.')
    },
  )
