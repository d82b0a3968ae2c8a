import { plainValue, type Value } from '@longhand/derivation'
import {
  isOptimizer,
  type NetworkCount,
  readableBytes,
  type Training,
  trainingMemory,
} from '@longhand/parameters'
import type { CountOptions } from './count-options.ts'

/** What training takes: how it trains, and the bytes of each part. */
interface TrainingBytes extends Training {
  readonly bytes: Readonly<Record<string, Value>>
}

const partNames = ['parameters', 'gradients', 'optimizer', 'activations']

/** What training takes, part by part; undefined where nobody asked. */
const trainingOf = (
  { totals }: NetworkCount,
  { optimizer: name = 'sgd', batch = 1 }: CountOptions,
): TrainingBytes | undefined => {
  if (!isOptimizer(name)) return undefined
  const { parts, total } = trainingMemory(totals, { optimizer: name, batch })
  const bytes = parts.map(({ value }, i) => [partNames[i] ?? '', value] as const)
  return { optimizer: name, batch, bytes: { ...Object.fromEntries(bytes), total: total.value } }
}

const isAsked = ({ optimizer, batch }: CountOptions): boolean =>
  optimizer !== undefined || batch !== undefined

/** Memory for training as JSON has it, in bytes. */
export const trainingJson = (
  count: NetworkCount,
  options: CountOptions,
): { readonly training?: unknown } => {
  const training = isAsked(options) ? trainingOf(count, options) : undefined
  if (training === undefined) return {}
  const bytes = Object.entries(training.bytes).map(([part, value]) => [part, plainValue(value)])
  return { training: { ...training, bytes: Object.fromEntries(bytes) } }
}

/** Memory for training as lines for people; none where nobody asked. */
export const trainingLines = (count: NetworkCount, options: CountOptions): readonly string[] => {
  const training = isAsked(options) ? trainingOf(count, options) : undefined
  if (training === undefined) return []
  const lines = Object.entries(training.bytes).map(([part, value]) => ({
    part: part.charAt(0).toUpperCase() + part.slice(1),
    size: readableBytes(value),
  }))
  const width = Math.max(...lines.map(({ size }) => size.length))
  return [
    '',
    `Memory for training, ${training.optimizer}, batch ${training.batch}`,
    ...lines.map(({ part, size }) => part.padEnd(15) + size.padStart(width)),
  ]
}
