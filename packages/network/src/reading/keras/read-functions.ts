import { type Checked, hasIssues, issuesIn } from '../../issue.ts'
import type { LayerKind } from '../../layer-kinds.ts'
import type { ReadActivation } from './activation-layers.ts'
import { readActivation, settingsLost } from './activations.ts'
import type { Fields } from './fields.ts'

/** The activation functions that a layer names. */
export const readFunctions = (kind: LayerKind, name: string, named: Fields): Checked<Fields> => {
  const read = Object.entries(named)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => {
      const path = `${name}.${field}`
      const known = readActivation(value, path)
      if (hasIssues(known)) return known
      const lost = kind === 'activation' ? [] : settingsLost(known.value, path)
      const { activation, ...settings } = inOne(known.value)
      return lost.length > 0 ? { issues: lost } : { value: { ...settings, [field]: activation } }
    })
  const issues = read.flatMap(issuesIn)
  if (issues.length > 0) return { issues }
  return { value: Object.assign({}, ...read.map((one) => (hasIssues(one) ? {} : one.value))) }
}

/** An activation function and its settings, side by side. */
export const inOne = ({ activation, settings }: ReadActivation): Fields => ({
  activation,
  ...settings,
})
