/**
 * How likely at least so many of `all` happen, where each does with probability `rate`; exactly.
 *
 * A test of what is drawn fails where this is next to nothing, and never by bad luck.
 */
export const chanceOfSoMany = (many: number, all: number, rate: number): number => {
  let fewer = 0
  let exactly = (1 - rate) ** all
  for (let k = 0; k < many; k++) {
    fewer += exactly
    exactly *= ((all - k) / (k + 1)) * (rate / (1 - rate))
  }
  return 1 - fewer
}

/** What no run of a test ever meets by luck. */
export const nextToNothing = 1e-9
