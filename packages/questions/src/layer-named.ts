import type { Question } from '@longhand/marking'
import { hasIssues, type PlacedLayer, type PlacedNetwork } from '@longhand/network'
import { countQuestion } from './count-question.ts'

/** The layer that words name, if they name just one. @param words In small letters. */
export const layerNamed = (
  { layers }: PlacedNetwork,
  words: readonly string[],
): PlacedLayer | undefined => {
  const found = layers.filter(({ name }) => words.includes(name.toLowerCase()))
  return found.length === 1 ? found[0] : undefined
}

/** The question for a quantity of a network, if it has one. */
export const layerQuestion = (network: PlacedNetwork, quantity: string): Question | undefined => {
  const question = countQuestion(network, quantity)
  return hasIssues(question) ? undefined : question.value
}
