/** An element of MathML: with parts, or with text. */
export interface MathNode {
  readonly name: string
  /** What it and its parts write, without the LaTeX that it was set from. */
  readonly text: string
  readonly parts: readonly MathNode[]
}

const tokens = /<(\/?)(\w+)[^>]*?(\/?)>|([^<]+)/g

const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
  ['&amp;', '&'],
])

const asText = (markup: string): string =>
  markup.replace(/&[#\w]+;/g, (entity) => entities.get(entity) ?? entity)

/** The first element of a markup as KaTeX writes it: every element closed, entities for signs. */
export const readMathml = (markup: string): MathNode => {
  const found = [...markup.matchAll(tokens)]
  let at = 0
  const read = (): MathNode => {
    const [, , name = '', isEmpty] = found[at++] ?? []
    const parts: MathNode[] = []
    let text = ''
    while (!isEmpty && at < found.length) {
      const [, isEnd, , , own] = found[at] ?? []
      if (isEnd) break
      if (own === undefined) parts.push(read())
      else text += asText(own)
      if (own !== undefined) at++
    }
    if (!isEmpty) at++
    if (name === 'annotation') return { name, text: '', parts: [] }
    return { name, text: text + parts.map((part) => part.text).join(''), parts }
  }
  return read()
}
