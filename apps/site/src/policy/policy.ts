import { createHash } from 'node:crypto'

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A block of data is not run and needs no leave. */
const isData = (attributes: string): boolean => attributes.includes('type="application/')

const inline = /<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g

const hashesOf = (html: string, element: string): readonly string[] => {
  const written = [...html.matchAll(inline)].filter(
    ([, name, attributes = '', text]) => name === element && text !== '' && !isData(attributes),
  )
  return [...new Set(written.map(([, , , text = '']) => hashOf(text)))]
}

/**
 * What a page may load and run: the site's own files, and of what is written into the page exactly
 * that.
 *
 * Two doors stand open, and no more: WebAssembly may be compiled (the search and the engine that
 * trains are WebAssembly), and an element may have a style attribute (KaTeX places signs with it).
 *
 * @param html A page as it was built.
 */
export const policyOf = (html: string): string =>
  [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashesOf(html, 'script')].join(' '),
    ["style-src 'self'", ...hashesOf(html, 'style')].join(' '),
    "style-src-attr 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

const charset = /<meta charset="[^"]*"\s*\/?>/i

/** The page with its policy, which stands before all that it rules. */
export const withPolicy = (html: string): string => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}"/>`
  if (!charset.test(html)) throw new Error('A page without a charset has no place for its policy.')
  return html.replace(charset, (found) => found + meta)
}
