import { defineHastPlugin, defineMdastPlugin } from 'satteri'
import { setTex } from './set-tex.ts'

/*
 * Mathematics in two steps: set in one, KaTeX's HTML would be read as Markdown again.
 */

const tagged = (name: string, tex: string) => ({
  hName: name,
  hProperties: { 'data-tex': tex },
  hChildren: [],
})

/** First, each formula becomes an element of its own, which no other plugin looks into. */
export const tagTex = defineMdastPlugin({
  name: 'tag-tex',
  math: (node, context) => context.setProperty(node, 'data', tagged('tex-display', node.value)),
  inlineMath: (node, context) =>
    context.setProperty(node, 'data', tagged('tex-inline', node.value)),
})

/** Then that element becomes the formula as KaTeX sets it. */
export const setTaggedTex = defineHastPlugin({
  name: 'set-tex',
  element: {
    filter: ['tex-display', 'tex-inline'],
    visit: ({ tagName, properties }) => {
      const tex = String(properties['data-tex'] ?? properties.dataTex)
      const html = setTex(tex, tagName === 'tex-display')
      return {
        type: 'raw',
        value:
          tagName === 'tex-display'
            ? `<div class="math-block scrollx" tabindex="0" role="group">${html}</div>`
            : html,
      }
    },
  },
})
