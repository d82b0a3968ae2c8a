import type { Step } from './steps.ts'

/** Rems that a left side takes beside its mark to fold it, a little too much rather than too little. */
export const remsOf = (tex: string): number => {
  // a fraction is as wide as one of its parts, and small
  const scale = tex.startsWith('\\frac') ? 0.25 : 0.42
  const signs = tex
    .replace(/\\(?:text|mathit|boldsymbol|frac|prime|left|right|!)/g, '')
    .replace(/\\[a-z]+/gi, 'x')
    .replace(/[{}^_\\,;\s]/g, '')
  const capitals = signs.match(/[A-Z]/g)?.length ?? 0
  return 1.6 + scale * (signs.length + 0.5 * capitals)
}

const nested = 1.6

/** Rems left of the equals signs of every page. */
export const usual = 7

const widest = ({ line, parts }: Step, inside = 0): number =>
  Math.max(inside + remsOf(line.left), ...parts.map((part) => widest(part, nested)))

/** Rems left of the equals signs: undefined where what every page has is enough. */
export const leftWidth = (steps: readonly Step[]): number | undefined => {
  const needed = Math.max(0, ...steps.map((step) => widest(step)))
  return needed > usual ? Math.min(14, Math.ceil(needed * 2) / 2) : undefined
}
