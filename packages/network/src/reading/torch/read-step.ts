import type { Shape } from '../../shape.ts'
import { openShape } from './fit.ts'
import { translationOf } from './modules.ts'
import { readSaid } from './said.ts'
import type { Step } from './steps.ts'
import { hidingWeights, type Translated } from './translate.ts'

/** A step and what it is in our words. */
export interface Read {
  readonly step: Step
  readonly translated: Translated
  readonly isKnown: boolean
}

const known = (step: Step, translated: Translated): Read => {
  const hidden = JSON.stringify(translated.layer ?? {}).includes('"hidden":[null]')
  return { step, isKnown: !hidden || translated.hides !== undefined, translated }
}

/** A step in our words; one that Longhand does not know may hold any weights. */
export const readStep = (step: Step): Read => {
  const { className, settings, modules } = step.module
  const translate = translationOf(className)
  if (translate !== undefined) return known(step, translate(readSaid(settings), className, modules))
  const layer = hidingWeights(className.slice(0, 100))
  const output = ({ type }: Shape) => openShape(type)
  return { step, isKnown: false, translated: { layer, takes: {}, output } }
}
