import { addressOf, type Derivation } from '@longhand/derivation'
import { type Checked, hasIssues } from '@longhand/network'

/** A derivation that an answer can be held against: its value is a number that is known. */
export const mustBeKnown = (checked: Checked<Derivation>): Checked<Derivation> =>
  hasIssues(checked) || Number.isFinite(Number(checked.value.value))
    ? checked
    : { issues: [notKnown(checked.value)] }

const notKnown = (derivation: Derivation) => ({
  path: 'quantity',
  expected: 'a quantity that can be known',
  received: `${addressOf(derivation)}, which depends on a number that is left open or too large`,
  try: 'State the sizes of the input, or make weights and inputs smaller.',
})
