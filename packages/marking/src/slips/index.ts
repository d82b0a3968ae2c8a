// Every slip of the pen, a line each.
export { slipDigit } from './slip-digit.ts'
