/** Signs that a terminal draws over two columns. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\p{Emoji_Presentation}]/u
/** Signs that are drawn over the one before. */
const unseen = /[\p{M}\p{Cf}]/u

/**
 * How many columns a terminal draws a text over.
 *
 * @example widthOf('3×3') // 3
 * @example widthOf('参数') // 4
 */
export const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (width, sign) => width + (unseen.test(sign) ? 0 : wide.test(sign) ? 2 : 1),
    0,
  )
