/** A piece of KaTeX's markup: a text as it is written, or an element. */
export type Piece = string | Span

/** An element with its classes, its style in pixels or ems, and its other attributes as written. */
export interface Span {
  readonly name: string
  readonly classes: readonly string[]
  readonly style: Readonly<Record<string, string>>
  readonly others: string
  readonly parts: readonly Piece[]
}

const tokens = /<(\/?)([a-z]+)([^>]*?)(\/?)>|[^<]+/gi

const styleOf = (written: string): Span['style'] =>
  Object.fromEntries(
    written
      .split(';')
      .map((one) => one.split(':'))
      .flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const attribute = (attributes: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''

/** The pieces of a markup in which every element is closed. */
export const readSpans = (markup: string): readonly Piece[] => {
  const found = [...markup.matchAll(tokens)]
  let at = 0
  const read = (): readonly Piece[] => {
    const parts: Piece[] = []
    for (let token = found[at]; token !== undefined; token = found[at]) {
      at++
      const [text, isEnd, name, attributes = '', isEmpty] = token
      if (isEnd) return parts
      if (name === undefined) parts.push(text)
      else
        parts.push({
          name,
          classes: attribute(attributes, 'class').split(' ').filter(Boolean),
          style: styleOf(attribute(attributes, 'style')),
          others: attributes.replace(/ (?:class|style)="[^"]*"/g, ''),
          parts: isEmpty ? [] : read(),
        })
    }
    return parts
  }
  return read()
}

const writeSpan = ({ name, classes, style, others, parts }: Span): string => {
  const styles = Object.entries(style).map(([property, value]) => `${property}:${value}`)
  const classed = classes.length > 0 ? ` class="${classes.join(' ')}"` : ''
  const styled = styles.length > 0 ? ` style="${styles.join(';')}"` : ''
  return `<${name}${classed}${others}${styled}>${writeSpans(parts)}</${name}>`
}

/** Pieces as markup again. */
export const writeSpans = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : writeSpan(piece))).join('')

/** Whether a piece is an element. */
export const isSpan = (piece: Piece | undefined): piece is Span => typeof piece === 'object'

/** A length in ems as a number; 0 for none. */
export const ems = (length: string | undefined): number => Number.parseFloat(length ?? '0')

/** A number of ems as a length. @example inEms(0.05 / 0.7) // '0.0714em' */
export const inEms = (value: number): string => `${Number(value.toFixed(4))}em`
