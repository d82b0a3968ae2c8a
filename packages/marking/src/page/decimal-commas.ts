import { filler } from './filler.ts'

/** Nobody parts thousands behind a 0: 0,05 is a decimal comma, and so is 0,35891648. */
const comma = /(?<![\d.,])0(?:,|\{,\})\d{2,}/g
const point = /(?<![\d.,])0?\.\d{2,}/g

/** A page is read with decimal commas where it writes so many of them. */
const enough = 2

const number = /\d+(?:(?:[.,]|\{,\})\d+)*/g
const pointed = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const plain = /^\d+,\d+$/

/** LaTeX’s comma in braces keeps its length. */
const bracedPoint = `.${filler.repeat(2)}`

const swapped = (digits: string): string =>
  digits.replace(/[.]|\{,\}|,/g, (sign) => ({ '.': ',', ',': '.' })[sign] ?? bracedPoint)

/**
 * A page that is written with decimal commas, with points in their place; any other stays as it is.
 * Every sign keeps its column, and dates and numbers of sections are left alone.
 *
 * @example withPoints('0,05 + 0,10 = 0,15 und 34.944') // '0.05 + 0.10 = 0.15 und 34,944'
 * @example withPoints('0.05 + 0.10 = 0.15 and 34,944') // '0.05 + 0.10 = 0.15 and 34,944'
 */
export const withPoints = (page: string): string => {
  const commas = page.match(comma)?.length ?? 0
  const points = page.match(point)?.length ?? 0
  if (commas < enough || points > 0) return page
  return page.replace(number, (digits) => {
    const bare = digits.replaceAll('{,}', ',')
    return pointed.test(bare) || plain.test(bare) ? swapped(digits) : digits
  })
}
