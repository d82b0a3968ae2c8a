import { type Choices, markedLatexFormat, type Style, styleOf } from '@longhand/render'

/** How the site writes a working: LaTeX whose computed numbers are marked. */
export const siteStyle = (choices: Choices = {}): Style =>
  styleOf(markedLatexFormat, { marksComputed: true, ...choices })
