import { groupDigits } from '@longhand/render'
import { claimTex } from './claim-tex.ts'
import type { Asked, Claim } from './worked-example.ts'

/** A claim with each digit that differs from the right one marked, where as many digits were written. */
export const slipTex = ({ says }: Claim, { derivation }: Asked): string => {
  const written = says.trim()
  const right = groupDigits(String(derivation.value), ',')
  if (written.length !== right.length || !/^[\d,.]+$/.test(written)) return claimTex(says)
  return [...written]
    .map((digit, i) => {
      if (digit === ',') return '{,}'
      return digit === right[i] ? digit : `{\\htmlClass{slip}{${digit}}}`
    })
    .join('')
}
