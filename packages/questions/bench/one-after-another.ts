import { execFileSync } from 'node:child_process'
import { exampleNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { hasIssues, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { countQuestion } from '@longhand/questions'

// Each count of a network asked once, one after another, in a process of its own, with a wrong
// answer that no idea gives: `pnpm bench:once`, or `pnpm bench:once lenet-5`.

interface Asked {
  readonly quantity: string
  /** Milliseconds of `markAnswer`. */
  readonly marking: number
  /** Milliseconds of `countQuestion` before. */
  readonly question: number
}

const rounds = 5

const placed = (name: string): PlacedNetwork => {
  const example = exampleNamed(name)
  const checked = example && placeNetwork(example.network)
  if (checked === undefined || hasIssues(checked)) throw new RangeError(name)
  return checked.value
}

const quantitiesOf = ({ layers }: PlacedNetwork): readonly string[] => [
  ...layers.flatMap(({ of }) =>
    ['parameters', 'connections', 'macs', 'output'].map((what) => `${of}.${what}`),
  ),
  'total.parameters',
  'total.macs',
]

const ask = (network: PlacedNetwork, quantity: string): readonly Asked[] => {
  const begun = performance.now()
  const question = countQuestion(network, quantity)
  if (hasIssues(question)) return []
  const answer = String(Math.round(Number(question.value.truth.value) * 1.2345) + 1)
  const made = performance.now()
  markAnswer(question.value, answer)
  return [{ quantity, marking: performance.now() - made, question: made - begun }]
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

const report = (name: string): string => {
  const network = placed(name)
  const asked = quantitiesOf(network).flatMap((quantity) => ask(network, quantity))
  const slowest = asked.toSorted((a, b) => b.marking - a.marking)[0]
  const marking = middle(asked.map((one) => one.marking)).toFixed(2)
  const all = middle(asked.map((one) => one.marking + one.question)).toFixed(2)
  const most = `${slowest?.marking.toFixed(1)} ms (${slowest?.quantity})`
  return `${name}: median ${marking} ms, with its question ${all} ms; slowest ${most}\n`
}

const [first, ...others] = process.argv.slice(2)
if (first === '--in-this-process') process.stdout.write(report(others[0] ?? 'lenet-5'))
else {
  const [, program = ''] = process.argv
  const names = first === undefined ? ['lenet-5', 'alexnet', 'vgg-16'] : [first, ...others]
  for (const name of names)
    for (let round = 0; round < rounds; round++)
      process.stdout.write(execFileSync(process.execPath, [program, '--in-this-process', name]))
}
