import { mdxToMdast } from 'satteri'

/** A component as the prose names it. */
export interface Tag {
  readonly line: number
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
}

/** A piece of text or a formula with the line it begins in. */
export interface Piece {
  readonly line: number
  readonly text: string
  /** Inside the question as posed, whose numbers are given. */
  readonly isGiven: boolean
}

/** A picture that Markdown shows. */
export interface Picture {
  readonly line: number
  readonly alt: string
}

/** What the prose of a worked example is made of. */
export interface Prose {
  readonly tags: readonly Tag[]
  readonly words: readonly Piece[]
  readonly formulas: readonly Piece[]
  readonly pictures: readonly Picture[]
  readonly headings: readonly string[]
}

/** A node of the tree, with what this file looks at. */
interface Node {
  readonly type: string
  readonly position?: { readonly start: { readonly line: number } }
  readonly value?: unknown
  readonly alt?: unknown
  readonly name?: unknown
  readonly attributes?: unknown
  readonly children?: unknown
}

/** A node in its place. */
interface Placed {
  readonly node: Node
  readonly line: number
  readonly isGiven: boolean
}

const isNode = (data: unknown): data is Node =>
  typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string'

const nodesIn = (list: unknown): readonly Node[] => (Array.isArray(list) ? list.filter(isNode) : [])

const textOf = (node: Node): string =>
  typeof node.value === 'string' ? node.value : nodesIn(node.children).map(textOf).join('')

/** A node and all in it, from the top of the page down. */
const placed = (node: Node, isInside = false): readonly Placed[] => {
  const isGiven = isInside || node.name === 'Ask'
  const line = node.position?.start.line ?? 1
  return [
    { node, line, isGiven },
    ...nodesIn(node.children).flatMap((child) => placed(child, isGiven)),
  ]
}

/** Texts, numbers and lists as they stand in braces; anything else is not for a page. */
const literal = (code: string): unknown => {
  try {
    return JSON.parse(code.replaceAll("'", '"').replace(/,\s*([\]}])/g, '$1'))
  } catch {
    return undefined
  }
}

const attributeValue = (value: unknown): unknown =>
  isNode(value) && typeof value.value === 'string' ? literal(value.value) : (value ?? true)

const attributesOf = (node: Node): Tag['attributes'] =>
  Object.fromEntries(
    nodesIn(node.attributes).flatMap(({ name, value }) =>
      typeof name === 'string' ? [[name, attributeValue(value)]] : [],
    ),
  )

const piece = ({ node, line, isGiven }: Placed): Piece => ({ line, text: textOf(node), isGiven })

/** Reads a page's MDX. Throws where it is broken, with the place. */
export const readProse = (mdx: string): Prose => {
  const tree: unknown = mdxToMdast(mdx, { features: { math: true, frontmatter: true } })
  const all = isNode(tree) ? placed(tree) : []
  const of = (...types: readonly string[]) => all.filter(({ node }) => types.includes(node.type))
  return {
    tags: all.flatMap(({ node, line }) =>
      typeof node.name === 'string'
        ? [{ line, name: node.name, attributes: attributesOf(node) }]
        : [],
    ),
    words: of('text', 'yaml').map(piece),
    formulas: of('math', 'inlineMath').map(piece),
    pictures: of('image').map(({ node, line }) => ({ line, alt: String(node.alt ?? '') })),
    headings: of('heading').map(({ node }) => textOf(node)),
  }
}
