import { lightScripts } from './scripts.ts'
import { isSpan, type Piece, readSpans, type Span, writeSpans } from './span.ts'
import { withoutSpaces } from './without-spaces.ts'

/*
 * A page of workings has hundreds of formulas, and KaTeX writes sixty elements for a short one. Most
 * of them hold nothing but others, or a space.
 */

/** Classes that say what a sign is, by which KaTeX has spaced it; none has a look. */
const kinds = new Set([
  'mord',
  'mbin',
  'mrel',
  'mpunct',
  'mopen',
  'mclose',
  'minner',
  'mtight',
  'text',
])

/** A bracket that stands where it is written. */
const isLevel = ({ classes, style }: Span): boolean =>
  classes.includes('delimcenter') && Object.entries(style).join() === 'top,0em'

/** A span with no look of its own. */
const isBare = (piece: Piece): piece is Span => {
  if (!isSpan(piece) || piece.name !== 'span' || piece.others !== '') return false
  if (isLevel(piece)) return true
  const hasStyle = Object.keys(piece.style).length > 0
  return !hasStyle && piece.classes.length > 0 && piece.classes.every((one) => kinds.has(one))
}

const light = (piece: Piece): Piece => {
  if (!isSpan(piece) || piece.name !== 'span') return piece
  const parts = withoutSpaces(piece.parts.map(light))
  // without a class it is a place in a table, which places the spans in it
  const isPlace = piece.classes.length === 0
  const held = parts.flatMap((part) => (isBare(part) && !isPlace ? part.parts : [part]))
  const whole = { ...piece, parts: held }
  return piece.classes.join() === 'msupsub' ? lightScripts(whole) : whole
}

/** A formula as KaTeX writes it, with far fewer elements, and looking the same. */
export const lighten = (html: string): string => writeSpans(readSpans(html).map(light))
