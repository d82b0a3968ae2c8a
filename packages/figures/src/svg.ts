/** An SVG element as data; a string among the children is text and nothing else. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children: readonly (Element | string)[]
}

/** An SVG element. @example draw('path', { d: 'M0 0' }).name // 'path' */
export const draw = (
  name: string,
  attributes: Element['attributes'] = {},
  ...children: Element['children']
): Element => ({ name, attributes, children })

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text that no reader of SVG takes for markup. @example escaped('a<b') // 'a&lt;b' */
export const escaped = (text: string): string =>
  text
    // XML knows no other control characters
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[&<>"]/g, (sign) => special[sign] ?? sign)

/** A length to the tenth of a pixel. */
const inTenths = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value)

/**
 * An element and all inside it as SVG.
 *
 * @example writeSvg(draw('text', { x: 1.25 }, 'a<b')) // '<text x="1.3">a&lt;b</text>'
 */
export const writeSvg = ({ name, attributes, children }: Element): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${inTenths(value)}"`))
    .join('')
  const inside = children
    .map((child) => (typeof child === 'string' ? escaped(child) : writeSvg(child)))
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}
