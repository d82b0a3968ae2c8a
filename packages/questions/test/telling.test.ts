import { readProblem, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { confusionsOf, diagnosability, mostTelling, tellingApart } from '@longhand/marking'
import { type Checked, hasIssues, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { betterNumbers } from '../src/better-numbers.ts'
import { countQuestion } from '../src/count-question.ts'
import { problemQuestion } from '../src/problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const work = known(workProblem(known(readProblem(problemNamed('two-two-two')?.problem))))
const ofProblem = (quantity: string) => ({
  name: quantity,
  question: known(problemQuestion(work, quantity)),
})

const convolution = (kernelSize: number, channels: number, filters: number) => {
  const network: PlacedNetwork = known(
    placeNetwork({
      name: 'one',
      input: { type: 'image', height: 20, width: 20, channels },
      layers: [{ kind: 'conv2d', name: 'conv', config: { filters, kernelSize } }],
    }),
  )
  const name = `${kernelSize}×${kernelSize}, ${channels} → ${filters}`
  return { name, question: known(countQuestion(network, 'conv.parameters')) }
}

describe('the well-known example: several ideas give one w1⁺ at four digits (MISCONCEPTIONS.md)', () => {
  const { question } = ofProblem('hidden.kernel[0][0].updated')

  test('the right answer among them; at nine decimals the ideas part', () => {
    const few = diagnosability(question, { decimals: 4 })
    const many = diagnosability(question, { decimals: 9 })
    expect(few.unseen).toBeGreaterThan(0)
    expect(many.toldApart).toBeGreaterThan(few.toldApart)
    const seen = confusionsOf(question, { decimals: 4 }).find(({ isRight }) => isRight)
    expect(seen?.written).toBe('0.1498')
    expect(seen?.ids).toContain('updated-weights-reused')
  })

  test('a gradient tells more than the weight after it, at as many digits', () => {
    const asked = ['hidden.kernel[0][0].updated', 'hidden.kernel[0][0].gradient'].map(ofProblem)
    expect(mostTelling(asked, { significant: 4 })?.name).toBe('hidden.kernel[0][0].gradient')
  })

  test('better numbers for w1⁺ tell more ideas apart at four decimals', () => {
    const quantity = 'hidden.kernel[0][0].updated'
    const better = betterNumbers(work.problem, quantity, { decimals: 4 })
    const told = (one: typeof question) => diagnosability(one, { decimals: 4 }).toldApart
    expect(better && told(better.question)).toBeGreaterThan(told(question))
  })

  test('the next question tells two ideas apart that this one confuses', () => {
    const asked = ['output.kernel[0][0].gradient', 'output.kernel[0][0].updated'].map(ofProblem)
    const pair = ['sign-of-error', 'ascent'] as const
    expect(tellingApart(asked.slice(1), pair, { decimals: 9 })).toBeUndefined()
    // the gradient knows no learning rate: who uses it twice has the right one
    const rate = ['half-kept', 'learning-rate-twice'] as const
    expect(tellingApart(asked.slice(1), rate, { decimals: 9 })).toBeUndefined()
    expect(tellingApart(asked, rate, { decimals: 9 })?.name).toBe('output.kernel[0][0].gradient')
    expect(tellingApart(asked, ['sign-of-error', 'half-kept'], { decimals: 9 })?.name).toBe(
      'output.kernel[0][0].gradient',
    )
  })
})

test('k ≠ C_in tells more: 3×3 on RGB confuses a flat filter with a side for its square (P03)', () => {
  const [rgb, other] = [convolution(3, 3, 32), convolution(3, 5, 32)]
  const digits = { decimals: 0 }
  const confused = confusionsOf(rgb.question, digits).find(({ written }) => written === '320')
  expect(confused?.ids).toEqual(
    expect.arrayContaining(['forgot-input-channels', 'kernel-side-not-squared']),
  )
  expect(mostTelling([rgb, other], digits)).toBe(other)
  expect(
    tellingApart([rgb, other], ['forgot-input-channels', 'kernel-side-not-squared'], digits),
  ).toBe(other)
})
