import type { Letter, Sign } from '@longhand/derivation'
import { pluses } from '../pluses.ts'
import { raised } from './raised.ts'

/** A symbol in plain text. @example textSign({ type: 'letter', base: 'C', sub: 'in' }) // 'C_in' */
export const textSign = (sign: Sign): string => {
  switch (sign.type) {
    case 'letter':
      return textLetter(sign)
    case 'partial':
      return `∂${textSign(sign.of)}/∂${textSign(sign.by)}`
    case 'slope':
      return `${sign.function}′(${textSign(sign.at)})`
  }
}

const textLetter = ({ base, sub, prime, updated, example }: Letter): string => {
  // w5 is one name; net_h1 is a name and a place
  const joint = sub === undefined || (base.length === 1 && /^\d+$/.test(sub)) ? '' : '_'
  const above = updated === undefined ? '' : raised(pluses(updated))
  const after = `${prime ? '′' : ''}${joint}${sub ?? ''}${above}`
  return `${base}${after}${example === undefined ? '' : `⁽${raised(String(example))}⁾`}`
}
