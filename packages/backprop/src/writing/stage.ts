import { type Letter, letter, type Sign } from '@longhand/derivation'

/** A point of the training: how addresses and symbols tell its numbers from earlier ones. */
export interface Stage {
  /** What addresses add to a word: `hidden.outputAfter[0][1]`. */
  readonly mark: string
  /** How often the weights have been updated: out_h1⁺. */
  readonly updates: number
  /** Whether no step follows. */
  readonly isAfter: boolean
}

/**
 * The forward and backward pass of one step.
 *
 * @param step Counted from 1. The only step of a problem needs no mark.
 */
export const stepStage = (step: number, steps: number): Stage => ({
  mark: steps === 1 ? '' : `Step${step}`,
  updates: step - 1,
  isAfter: false,
})

/** The forward pass after the last update. */
export const lastStage = (steps: number): Stage => ({
  mark: 'After',
  updates: steps,
  isAfter: true,
})

/** A symbol at this stage: E, then E⁺. */
export const atStage = (sign: Letter, { updates }: Pick<Stage, 'updates'>): Letter =>
  updates === 0 ? sign : { ...sign, updated: updates }

/** The error, of the batch or of one example, which counts from 0 or is an index. */
export const errorSign = (stage: Stage, example?: number | string): Sign => ({
  ...atStage(letter('E'), stage),
  ...exampleOf(example),
})

/** How a symbol names its example. */
export const exampleOf = (
  example: number | string | undefined,
): { readonly example?: number | string } => {
  if (example === undefined) return {}
  return { example: typeof example === 'number' ? example + 1 : example }
}
