import type { Measure } from '@longhand/train'

/** Whether a measure is a share of the examples, which pages show in percent. */
export const isShare = (of: Measure): boolean => of === 'accuracy' || of === 'testAccuracy'

/** A measured number as pages show it: shares in percent. */
export const shownAs = (of: Measure, value: number): number => (isShare(of) ? 100 * value : value)

/** A measured number in digits: percent with two places, others with four digits. */
export const writeMeasured = (of: Measure, value: number): string =>
  isShare(of) ? shownAs(of, value).toFixed(2) : String(Number(value.toPrecision(4)))

/** What a measure is called on pages. */
export const measureWords: Readonly<Record<Measure, string>> = {
  loss: 'training loss',
  accuracy: 'training accuracy in %',
  testLoss: 'test loss',
  testAccuracy: 'test accuracy in %',
  seconds: 'seconds',
}

/** A measure by its name. */
export const measureNamed = (word: unknown): Measure | undefined => {
  const measures = ['loss', 'accuracy', 'testLoss', 'testAccuracy', 'seconds'] as const
  return measures.find((measure) => measure === word)
}
