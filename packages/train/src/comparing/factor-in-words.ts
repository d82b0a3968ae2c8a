/** What is said of a setting in other words than its name and its value. */
const sayings: Readonly<Record<string, (value: string) => string>> = {
  epochs: (value) => (value === '1' ? '1 epoch' : `${value} epochs`),
  network: (value) => value,
  l1: (value) => (value === '0' ? 'no L1' : `L1 ${value}`),
  l2: (value) => (value === '0' ? 'no L2' : `L2 ${value}`),
  rate: (value) => (value === '0' ? 'no dropout' : `dropout ${value}`),
}

const spaced = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/**
 * A setting in which trainings differ, as a person says it.
 *
 * @param factor By its path: `batchSize`, `optimizer.learningRate`.
 * @example factorInWords('batchSize', '32') // 'batch size 32'
 * @example factorInWords('epochs', '40') // '40 epochs'
 * @example factorInWords('regularization.l2', '0') // 'no L2'
 * @example factorInWords('optimizer.kind', 'adam') // 'optimizer adam'
 */
export const factorInWords = (factor: string, value: string): string => {
  const [own = '', around = own] = factor.split('.').toReversed()
  const say = sayings[own]
  return say === undefined ? `${spaced(own === 'kind' ? around : own)} ${value}` : say(value)
}
