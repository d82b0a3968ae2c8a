import type { ActivationRule } from './activation-rule.ts'
import { elementwise } from './elementwise.ts'

/** out = net, with the slope 1. */
export const linear: ActivationRule = elementwise({ of: (input) => input })
