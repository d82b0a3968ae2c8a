import type { PlacedLayer } from '@longhand/network'
import type { NotByHand } from '../not-by-hand.ts'
import type { OwnRule } from './gradient-rule.ts'
import { gradientRules } from './gradient-rules.ts'

/** The rule of a layer, or why it has none. */
export const ruleOf = ({ kind }: PlacedLayer): OwnRule | NotByHand => gradientRules[kind]
