import { followsFrom } from '@longhand/marking'
import { type Checked, hasIssues } from '@longhand/network'
import type { Asked } from './asked.ts'
import { type Marked, type MarkedAnswer, marker } from './marked.ts'

/** Wrong lines of one person that are looked back at: no working by hand is longer. */
const mostEarlier = 200

/**
 * Marks the answers of a file one after the other, each given what the same person has answered to
 * the same network or problem before: the first wrong line is named, and a later one that is worked
 * out rightly from it follows. A file without persons is one person's.
 */
export const lineByLine = (): ((asked: Asked) => Promise<Checked<Marked>>) => {
  const mark = marker()
  const wrong = new Map<string, readonly MarkedAnswer[]>()
  return async (asked) => {
    const marked = await mark(asked)
    // a whole working is held together by itself
    if (hasIssues(marked) || 'missing' in marked.value) return marked
    if (marked.value.check.verdict !== 'wrong') return marked
    const page = JSON.stringify([asked.person, asked.subject])
    const earlier = wrong.get(page) ?? []
    const { truth, answer, check } = marked.value
    const from = followsFrom(truth, answer, earlier)
    const others = earlier.filter(({ quantity }) => quantity !== asked.quantity)
    wrong.set(page, [...others, marked.value].slice(-mostEarlier))
    if (from === undefined) return marked
    return { value: { ...marked.value, check: { ...check, follows: from.quantity } } }
  }
}
