import { arithmetic } from './arithmetic.ts'
import { intervalOf, meets } from './interval.ts'
import { judgeOf } from './judge.ts'
import type { PlacedResult, PlacedRow } from './results-in.ts'

/** What is wrong with the numbers of a page, as the packages answer; empty where nothing is. */
export const faultsIn = (path: string, results: readonly PlacedResult[]): readonly string[] => {
  const judge = judgeOf(path)
  return results
    .filter(({ place, origin, of }) => place !== 'row' && !(origin === 'given' && of === ''))
    .filter((result) => judge === undefined || !isRight(judge, result))
    .map(({ text, origin, of, place }) => `${place} ${origin} ${of} ${text.slice(0, 90)}`)
}

/** An address that nobody knows is as wrong as a number. */
const isRight = (judge: (result: PlacedResult) => boolean, result: PlacedResult): boolean => {
  try {
    return judge(result)
  } catch {
    return false
  }
}

/** Rows of arithmetic that do not come to the value under them. */
export const wrongRows = (rows: readonly PlacedRow[]): readonly string[] =>
  rows.flatMap(({ of, tex, value }) => {
    const [comesTo, says] = [arithmetic(tex), intervalOf(value)]
    const isRight = comesTo === undefined || (says !== undefined && meets(comesTo, says))
    return isRight ? [] : [`${of}: ${tex} is not ${value}`]
  })
