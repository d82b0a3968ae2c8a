import { blank, inPlaceOf } from './filler.ts'

/** What an HTML tag leaves; every other leaves nothing. */
const tags: Readonly<Record<string, string>> = {
  '<td': '|',
  '<th': '|',
  '</tr': '|',
  '<br': ' ',
  '<sup': '^(',
  '</sup': ')',
  '<sub': '_',
}

const entities: Readonly<Record<string, string>> = {
  times: '×',
  middot: '·',
  sdot: '·',
  divide: '÷',
  minus: '−',
  ndash: '–',
  nbsp: ' ',
  thinsp: '\u2009',
  asymp: '≈',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  radic: '√',
  sigma: 'σ',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  lt: '<',
  gt: '>',
}

const tag =
  /<!--.{0,999}?-->|(<\/?(?:[bipua]|em|strong|su[bp]|t[dhr]|table|t(?:head|body|foot)|br|hr|div|span|img|code|pre|li|[uo]l|h\d|kbd|small|center|caption|details|summary|figure|figcaption)\b)[^<>]*>/gi
const entity = /&([a-z]+\d*);/gi
/** Where a link leads, in brackets behind its words or written out, says nothing of numbers. */
const address = /(?<=\])\([^()\s]*\)|https?:\/\/\S+/g

/**
 * HTML in a page as plain signs of the same length, and addresses left out.
 *
 * @example plainHtml('2<sup>3</sup>').replaceAll('\u2060', '') // '2^(3)'
 */
export const plainHtml = (line: string): string =>
  line
    .replace(address, blank)
    .replace(tag, (text, name = '') => inPlaceOf(text, tags[name.toLowerCase()] ?? ''))
    .replace(entity, (text, name: string) => {
      const sign = entities[name.toLowerCase()]
      return sign === undefined ? text : inPlaceOf(text, sign)
    })
