import katex from 'katex'

/**
 * A formula as HTML with MathML beside it, set while the site is built.
 *
 * Anything that KaTeX does not understand throws. `\htmlClass` alone is trusted: the marks of a
 * formula need it.
 */
export const setTex = (tex: string, displayMode = false): string =>
  katex.renderToString(tex, {
    displayMode,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => {
      if (command === '\\htmlClass') return true
      // KaTeX itself would only colour the formula red
      throw new Error(`${command} is not for formulas of this site: ${tex}`)
    },
  })
