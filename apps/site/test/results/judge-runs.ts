import { isObject } from '@longhand/network'
import type { ExampleData } from './example-data.ts'
import { intervalOf, meets } from './interval.ts'
import type { PlacedResult } from './results-in.ts'
import { networkSubject } from './subjects.ts'

const at = (data: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((part, step) => {
    if (Array.isArray(part)) return part[Number(step)]
    return isObject(part) ? part[step] : undefined
  }, data)

const listAt = (data: unknown, name: string): readonly unknown[] => {
  const list = at(data, name)
  return Array.isArray(list) ? list : []
}

const configurations = ({ runs }: ExampleData) => listAt(runs, 'configurations')

const runNamed = (data: ExampleData, name: string): unknown =>
  configurations(data).find((run) => {
    const label = String(at(run, 'label'))
    return label === name || data.names[label] === name
  })

/** Mean, lowest and highest, as the page shows them: shares in percent. */
const rangeOf = (range: unknown, measure: string): readonly number[] =>
  ['mean', 'low', 'high'].map(
    (word) => Number(at(range, word)) * (/accuracy/i.test(measure) ? 100 : 1),
  )

const expected = (data: ExampleData, of: string): readonly number[] => {
  const [label = '', epoch = '', measure = ''] = of.split(' | ')
  const run = runNamed(data, label)
  if (epoch === 'step') {
    // a time is shown to three digits
    const [mean = Number.NaN] = rangeOf(at(run, 'stepMilliseconds'), 'step')
    return [Number(mean.toPrecision(3))]
  }
  return rangeOf(at(run, 'epochs', Number(epoch) - 1, measure), measure)
}

const numbersIn = (text: string): readonly string[] =>
  text.match(/[−-]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []

/** Whether numbers stand there in this order, each as it was rounded. */
const areShown = (text: string, numbers: readonly number[]): boolean => {
  const shown = numbersIn(text)
  return (
    shown.length === numbers.length &&
    shown.every((word, i) => {
      const [says, value = Number.NaN] = [intervalOf(word), numbers[i]]
      return says !== undefined && meets(says, { low: value, high: value })
    })
  )
}

/** The first and last number of every curve that the runs hold. */
const endsOf = (data: ExampleData): readonly (readonly number[])[] =>
  configurations(data).flatMap((run) => {
    const measures = ['loss', 'accuracy', 'testLoss', 'testAccuracy', 'seconds']
    const epochs = listAt(run, 'epochs')
    const losses = listAt(at(run, 'batchLoss'), 'loss').map(Number)
    const curves = measures.map((measure) =>
      epochs.map((epoch) => rangeOf(at(epoch, measure), measure)[0] ?? 0),
    )
    return [...curves, losses].map((curve) => [curve[0] ?? Number.NaN, curve.at(-1) ?? Number.NaN])
  })

/** Whether a measured number is one of the committed runs. */
export const isMeasured = ({ text, of, place }: PlacedResult, data: ExampleData): boolean => {
  if (of !== '') return areShown(text, expected(data, of))
  if (place === 'svg' || text.includes(' from ')) {
    const curves = [...text.matchAll(/ from ([\d.e-]+) to ([\d.e-]+)[;.]/g)]
    const ends = endsOf(data)
    return curves.every(([, first = '', last = '']) =>
      ends.some((end) => areShown(`${first} ${last}`, end)),
    )
  }
  // sentences about the runs, and of what they were made
  const said = JSON.stringify(data.runs)
  return text
    .split('\n')
    .map((line) => line.trim())
    .every((line) => numbersIn(line).every((word) => said.includes(word.replaceAll(',', ''))))
}

/** Whether a number is by how many points of test accuracy the first runs end above the second. */
export const isAhead = (text: string, data: ExampleData): boolean => {
  const [first = Number.NaN, second = Number.NaN] = configurations(data).map((run) =>
    Number(at(listAt(run, 'epochs').at(-1), 'testAccuracy', 'mean')),
  )
  return areShown(text, [100 * (first - second)])
}

/** The parameters of the network that a configuration trained. */
export const parametersOf = (data: ExampleData, of: string): readonly number[] => {
  const run = runNamed(data, of.split(' | ')[0] ?? '')
  return networkSubject(at(run, 'experiment', 'network')).values('total.parameters')
}
