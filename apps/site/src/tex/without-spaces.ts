import { ems, inEms, isSpan, type Piece, type Span } from './span.ts'

type Side = 'margin-left' | 'margin-right'

const wider = (span: Span, side: Side, by: number): Span => ({
  ...span,
  style: { ...span.style, [side]: inEms(ems(span.style[side]) + by) },
})

const isSpace = (piece: Piece): piece is Span => isSpan(piece) && piece.classes.join() === 'mspace'

const isSign = ({ classes }: Span): boolean =>
  classes.some((one) => one === 'mbin' || one === 'mrel')

const takesSpace = (piece: Piece | undefined): piece is Span =>
  isSpan(piece) && piece.name === 'span' && piece.classes.join() !== 'mspace'

/** Pieces in a row whose spaces have become margins of what stands beside them. */
export const withoutSpaces = (parts: readonly Piece[]): readonly Piece[] => {
  const kept: Piece[] = []
  let before = 0
  parts.forEach((part, i) => {
    const [last, next] = [kept.at(-1), parts[i + 1]]
    if (!isSpace(part)) {
      kept.push(before !== 0 && isSpan(part) ? wider(part, 'margin-left', before) : part)
      before = 0
      return
    }
    const space = ems(part.style['margin-right']) + before
    if (takesSpace(next) && (isSign(next) || !takesSpace(last))) before = space
    else if (takesSpace(last)) kept[kept.length - 1] = wider(last, 'margin-right', space)
    else kept.push(part)
  })
  return kept
}
