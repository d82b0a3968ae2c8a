import type { Epoch } from '@longhand/train'

/** A share in percent. @example percent(0.9738) // '97.38 %' */
export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`

/** An epoch in one line. */
export const epochLine = ({
  epoch,
  loss,
  accuracy,
  testLoss,
  testAccuracy,
  seconds,
}: Epoch): string =>
  [
    `epoch ${epoch}: loss ${loss.toFixed(4)}`,
    `accuracy ${percent(accuracy)}`,
    `test loss ${testLoss.toFixed(4)}`,
    `test accuracy ${percent(testAccuracy)}`,
    `${seconds.toFixed(1)} s`,
  ].join(', ')
