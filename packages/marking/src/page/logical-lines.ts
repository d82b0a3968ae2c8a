import { functionSigns } from './function-signs.ts'
import { type PageFormat, plainLine } from './plain-line.ts'
import { type Token, tokensIn } from './token.ts'

const goesOn = /^(?:[=+*/≈]|==)$/
const waits = /^(?:[=+\-*/^(≈]|==)$/

/**
 * The tokens of a page, a list a line; a line that ends or begins in the middle of a formula is
 * taken together with its neighbour.
 */
export const logicalLines = (text: string, format: PageFormat): readonly (readonly Token[])[] => {
  const lines: Token[][] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const tokens = functionSigns(tokensIn(plainLine(line, format), i + 1))
    const last = lines.at(-1)
    const isJoined =
      last !== undefined &&
      tokens.length > 0 &&
      last.length > 0 &&
      last.at(-1)?.line === i &&
      (goesOn.test(tokens[0]?.text ?? '') || waits.test(last.at(-1)?.text ?? ''))
    if (isJoined) last.push(...tokens)
    else lines.push([...tokens])
  }
  return lines
}
