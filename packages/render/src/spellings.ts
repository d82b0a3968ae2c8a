import type { Sign } from '@longhand/derivation'

/** How symbols of forward and backward pass are spelled. */
export type Spelling = 'net-out' | 'z-a-delta'

const renamed: Readonly<Record<string, string>> = { net: 'z', out: 'a' }

const asZAndA = (sign: Sign): Sign => {
  switch (sign.type) {
    case 'letter':
      return { ...sign, base: renamed[sign.base] ?? sign.base }
    case 'partial':
      return { ...sign, of: asZAndA(sign.of), by: asZAndA(sign.by) }
    case 'slope':
      return { ...sign, at: asZAndA(sign.at) }
  }
}

/**
 * net and out, as the two-two-two example writes them; or z and a, as most textbooks do.
 *
 * @see Mazur 2015, "A step by step backpropagation example"; Nielsen 2015, "Neural Networks and Deep
 * Learning", chapter 2
 */
export const spellings: Readonly<Record<Spelling, (sign: Sign) => Sign>> = {
  'net-out': (sign) => sign,
  'z-a-delta': asZAndA,
}
