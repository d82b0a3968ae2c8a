import { cellAddress, positionAt } from '@longhand/derivation'
import type { Issue } from '@longhand/network'
import { numbersIn } from './numbers-in.ts'
import type { SetUp } from './set-up.ts'
import type { Forward } from './step.ts'

/** What only the way forward shows: a logarithm of 0, or numbers too large for their powers. */
export const forwardIssues = (
  { outputLayer, lossRule: { outputs } }: SetUp,
  { output, loss }: Forward,
): readonly Issue[] => {
  const error = Number(loss().value)
  if (Number.isFinite(error)) return []
  const values = [...numbersIn(output)]
  const outOfRange = values.findIndex((value) => outputs?.includes(value) === false)
  const tooLarge = values.findIndex((value) => !Number.isFinite(value))
  const at = outOfRange >= 0 ? outOfRange : tooLarge
  const range = outOfRange >= 0 && tooLarge < 0 ? outputs : undefined
  return [
    {
      path: at < 0 ? 'loss' : cellAddress(`${outputLayer.of}.output`, positionAt(at, output.shape)),
      expected: range?.expected ?? 'a number that can be written down',
      received: String(values[at] ?? error),
      try: range?.try ?? 'Make weights, inputs or targets smaller.',
    },
  ]
}
