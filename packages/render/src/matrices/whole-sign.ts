import type { Sign } from '@longhand/derivation'

/** The symbol of a whole vector or matrix, from that of a place in it which names no place. */
export const wholeSign = (sign: Sign): Sign => {
  switch (sign.type) {
    case 'letter': {
      const { sub, example: _, ...letter } = sign
      return { ...letter, ...(sub && { sub }), whole: true }
    }
    case 'partial':
      // the error is one number
      return { ...sign, by: wholeSign(sign.by) }
    case 'slope':
      return { ...sign, at: wholeSign(sign.at) }
  }
}
