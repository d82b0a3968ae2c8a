import { ems, inEms, isSpan, type Piece, type Span } from './span.ts'

/** Font sizes by KaTeX's numbers for them. */
const sizes: Readonly<Record<string, number>> = { size1: 0.5, size3: 0.7, size6: 1 }

/** How large a script is beside what it stands at; undefined for a size that none has. */
const scaleOf = ({ classes }: Span): number | undefined => {
  const from = classes.find((one) => one.startsWith('reset-'))?.replace('reset-', '')
  const to = classes.find((one) => one.startsWith('size'))
  const [was, is] = [sizes[from ?? ''], sizes[to ?? '']]
  return was === undefined || is === undefined ? undefined : is / was
}

/** Marks are boxes as high as their line, and lines of a script have no height. */
const isMarked = (piece: Piece): boolean =>
  isSpan(piece) && (piece.classes.includes('enclosing') || piece.parts.some(isMarked))

/** The places of a table that stacks scripts: a strut and a script in each. */
const placesIn = ({ parts: [table] }: Span): readonly Span[] => {
  const [row] = isSpan(table) ? table.parts.filter(isSpan) : []
  const [cell] = row?.parts.filter(isSpan) ?? []
  return cell?.parts.filter(isSpan) ?? []
}

/** A script as text that is moved, by ems of its own. */
const moved = ({ style, parts }: Span, by: 'vertical-align' | 'top'): Span | undefined => {
  const [strut, script] = parts
  const scale = isSpan(script) ? scaleOf(script) : undefined
  if (!isSpan(strut) || !isSpan(script) || scale === undefined || isMarked(script)) return undefined
  const { top, ...margins } = style
  const down = ems(top) + ems(strut.style.height)
  const all = { ...margins, [by]: inEms(by === 'top' ? down : -down) }
  const own = Object.entries(all).filter(([, length]) => ems(length) !== 0)
  const scaled = own.map(([name, length]) => [name, inEms(ems(length) / scale)])
  return {
    ...script,
    classes: [...script.classes.filter((one) => one !== 'mtight'), 'script'],
    style: { ...script.style, ...Object.fromEntries(scaled) },
  }
}

/** An index, a power or both as moved text, where KaTeX builds a table to hold them. */
export const lightScripts = (span: Span): Span => {
  const places = placesIn(span)
  const scripts = places.flatMap(
    (place) => moved(place, places.length === 1 ? 'vertical-align' : 'top') ?? [],
  )
  const [only] = scripts
  if (only === undefined || scripts.length < places.length) return span
  return scripts.length === 1 ? only : { ...span, classes: ['scripts'], parts: scripts }
}
