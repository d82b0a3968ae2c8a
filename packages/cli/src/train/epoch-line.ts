import type { Epoch } from '@longhand/train'

/** A share in percent. @example percent(0.9738) // '97.38 %' */
export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`

/** Seconds; of a short time two digits. @example secondsOf(0.0342) // '0.034' */
export const secondsOf = (seconds: number): string =>
  seconds < 1 ? seconds.toPrecision(2) : seconds.toFixed(1)

/** An epoch in one line. */
export const epochLine = ({
  epoch,
  loss,
  accuracy,
  validationLoss,
  validationAccuracy,
  testLoss,
  testAccuracy,
  seconds,
}: Epoch): string =>
  [
    `epoch ${epoch}: loss ${loss.toFixed(4)}`,
    `accuracy ${percent(accuracy)}`,
    ...(validationLoss === undefined ? [] : [`validation loss ${validationLoss.toFixed(4)}`]),
    ...(validationAccuracy === undefined
      ? []
      : [`validation accuracy ${percent(validationAccuracy)}`]),
    `test loss ${testLoss.toFixed(4)}`,
    `test accuracy ${percent(testAccuracy)}`,
    `${secondsOf(seconds)} s`,
  ].join(', ')
