import type { Sign } from '@longhand/derivation'
import { draw, type Element } from '../svg.ts'

/** A symbol as text: w5, out_h1, ∂E/∂w5. @example signInWords({ type: 'letter', base: 'w', sub: '5' }) // 'w5' */
export const signInWords = (sign: Sign): string => {
  switch (sign.type) {
    case 'letter':
      return `${sign.base}${sign.sub === undefined ? '' : `${sign.base.length > 1 ? ' ' : ''}${sign.sub}`}${sign.updated ? '⁺' : ''}`
    case 'partial':
      return `∂${signInWords(sign.of)}/∂${signInWords(sign.by)}`
    case 'slope':
      return `${sign.function}′(${signInWords(sign.at)})`
  }
}

/** A symbol as spans of an SVG text: the letter italic, the index below. */
export const signSpans = (sign: Sign): readonly Element[] => {
  if (sign.type !== 'letter' || sign.sub === undefined)
    return [draw('tspan', { class: 'ital' }, signInWords(sign))]
  return [
    draw('tspan', { class: 'ital' }, sign.base),
    draw('tspan', { dy: 4, 'font-size': 11.5 }, sign.sub),
    // what follows stands on the line again
    draw('tspan', { dy: -4 }, '\u200b'),
  ]
}
