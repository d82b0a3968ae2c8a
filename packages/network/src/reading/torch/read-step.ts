import type { Shape } from '../../shape.ts'
import { openShape } from './fit.ts'
import { translationOf } from './modules.ts'
import { readSaid } from './said.ts'
import type { Step } from './steps.ts'
import type { Translated } from './translate.ts'

/** A step and what it is in our words. */
export interface Read {
  readonly step: Step
  readonly translated: Translated
  readonly isKnown: boolean
}

/** A step in our words; one that Longhand does not know may hold any weights. */
export const readStep = (step: Step): Read => {
  const { className, settings } = step.module
  const translate = translationOf(className)
  if (translate !== undefined)
    return { step, isKnown: true, translated: translate(readSaid(settings), className) }
  const layer = {
    kind: 'operation',
    config: { does: className.slice(0, 100), weights: { hidden: [null] } },
  } as const
  const output = ({ type }: Shape) => openShape(type)
  return { step, isKnown: false, translated: { layer, takes: {}, output } }
}
