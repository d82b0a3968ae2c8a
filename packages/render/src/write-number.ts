import type { Expression } from '@longhand/derivation'
import { type Digits, type Written, writeDigits } from './digits.ts'
import type { Style } from './style.ts'

/** Given numbers are shown as they were given. */
const asGiven: Digits = { significant: 15 }

/** A node's value in digits; given numbers in full. */
export const writtenValue = (node: Expression, style: Style): Written => {
  const isGiven = node.type === 'quantity'
  const written = writeDigits(node.value, style.exactly(node), isGiven ? asGiven : style.digits)
  const isInfinite = Math.abs(Number(node.value)) === Number.POSITIVE_INFINITY
  return isGiven && isInfinite ? { ...written, exact: true } : written
}

/** A node's value as the format spells it. */
export const writeValue = (node: Expression, style: Style): string =>
  style.format.number(writtenValue(node, style).digits)

/** A node's value; one that was worked out is marked so, where the style marks. */
export const writeComputed = (node: Expression, style: Style): string => {
  const written = writeValue(node, style)
  return style.marksComputed && node.type !== 'quantity' ? style.format.mark('c', written) : written
}
