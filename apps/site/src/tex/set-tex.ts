import katex from 'katex'
import { lighten } from './lighten.ts'
import { readMathml } from './read-mathml.ts'
import { sayMathml } from './say-mathml.ts'

/**
 * A formula as HTML, with MathML beside it that has its words as a name.
 *
 * Anything that KaTeX does not understand throws. `\htmlClass` alone is trusted: the marks of a
 * formula need it.
 */
export const setTex = (tex: string, displayMode = false): string =>
  lighten(
    katex.renderToString(tex, {
      displayMode,
      throwOnError: true,
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: ({ command }) => {
        if (command === '\\htmlClass') return true
        // KaTeX itself would only colour the formula red
        throw new Error(`${command} is not for formulas of this site: ${tex}`)
      },
    }),
  )
    .replace(/<math(?=[ >])[\s\S]*?<\/math>/, named)
    // a search shows words: a formula would be found as LaTeX
    .replace('<span class="katex"', '<span class="katex" data-pagefind-ignore')

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
}

/** MathML with its words as a name, for voices that cannot read MathML. */
const named = (math: string): string => {
  const said = sayMathml(readMathml(math)).replace(/[&<"]/g, (sign) => escapes[sign] ?? sign)
  return math.replace('<math', () => `<math aria-label="${said}"`)
}
