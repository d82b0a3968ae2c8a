// Every slip of the pen, a line each.
export { slipCut } from './slip-cut.ts'
export { slipDecimal } from './slip-decimal.ts'
export { slipDigit } from './slip-digit.ts'
export { slipDropped } from './slip-dropped.ts'
export { slipSign } from './slip-sign.ts'
export { slipSwap } from './slip-swap.ts'
