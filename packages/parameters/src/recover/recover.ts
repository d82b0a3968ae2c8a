import type { Note } from '@longhand/network'
import { type ConvolutionFit, type KernelFit, kernelFits, slideFits } from './convolution-fits.ts'
import { type InputFit, inputFits } from './input-fits.ts'
import { type PoolsFit, poolFits } from './pool-fits.ts'
import type { PrintedRow, TorchPrint } from './torch-print.ts'

/** Settings that fit a row: its own, and pools before it that the print does not show. */
export interface RowFit {
  readonly hiddenPools?: PoolsFit
  readonly convolution?: ConvolutionFit
  readonly pool?: PoolsFit
}

/** A row of a print with every setting that fits it. */
export interface RecoveredRow {
  readonly row: PrintedRow
  /** What it reads, if the rows form a chain. */
  readonly reads: readonly number[]
  readonly fits: readonly RowFit[]
  /** How many numbers a linear layer reads, where its parameters say so. */
  readonly inputs?: number
}

/** What a print proves of the settings that it does not show. */
export interface Recovered {
  /** Square inputs that fit all memory lines. */
  readonly inputs: readonly InputFit[]
  /** Those that the input's own line allows. */
  readonly inputsByLine: readonly InputFit[]
  readonly rows: readonly RecoveredRow[]
  readonly notes: readonly Note[]
}

const asChain: Note = {
  id: 'read-as-chain',
  says: 'The print does not say what reads what: each row is taken to read the row above it.',
}

const bounds: Note = {
  id: 'search-bounds',
  says: 'Looked at: square windows up to 15, strides up to 8, padding up to half the window and one more, up to four alike pools, inputs up to 4096. Pools that a print does not show are looked for where no stride explains a row, and wherever a side shrinks in a print without activations, which does by functions what has no row.',
}

/** Channels of an input that are looked at: grey, two planes, colour, colour with transparency. */
const inputChannels = [1, 2, 3, 4]

const kernelsOf = ({ parameters, output }: PrintedRow, channels: number): readonly KernelFit[] =>
  kernelFits(parameters, channels, output[0] ?? 0)

const isConvolution = ({ type, output }: PrintedRow): boolean =>
  type === 'Conv2d' && output.length === 3

/** The inputs that the first convolution's parameters and the memory lines allow. */
const inputsOf = (print: TorchPrint, isTotalRead: boolean): readonly InputFit[] => {
  const [first] = print.rows
  return inputChannels
    .filter((channels) => first && isConvolution(first) && kernelsOf(first, channels).length > 0)
    .flatMap((channels) => inputFits(print, channels, isTotalRead))
    .filter(({ channels, side }) => first && fitsFirst(first, channels, side))
}

const sidesOf = (reads: readonly number[], output: readonly number[]) =>
  [1, 2].map((axis) => [reads[axis] ?? 0, output[axis] ?? 0] as const)

const convolutionsOf = (row: PrintedRow, reads: readonly number[]): readonly ConvolutionFit[] =>
  kernelsOf(row, reads[0] ?? 0).flatMap((kernel) =>
    slideFits(kernel.kernelSize, sidesOf(reads, row.output)).map((slide) => ({
      ...kernel,
      ...slide,
    })),
  )

const fitsFirst = (row: PrintedRow, channels: number, side: number): boolean =>
  convolutionsOf(row, [channels, side, side]).length > 0

/** Pools that stand before a convolution which keeps the sides they leave. */
const poolsBefore = (row: PrintedRow, reads: readonly number[]): readonly PoolsFit[] => {
  const [from = 0, width = 0] = reads.slice(1)
  const [to = 0, toWidth = 0] = row.output.slice(1)
  return from === width && to === toWidth ? poolFits(from, to) : []
}

const isPool = ({ type }: PrintedRow): boolean => /^(Max|Avg)Pool2d$/.test(type)

const linear = (row: PrintedRow, reads: readonly number[]): RecoveredRow => {
  const units = row.output.at(-1) ?? 1
  const inputs = row.parameters / units - 1
  if (!Number.isInteger(inputs)) return { row, reads, fits: [] }
  const [channels = 1, side = 0, width = 0] = reads
  const left = Math.sqrt(inputs / channels)
  const isPooled = reads.length === 3 && side === width && Number.isInteger(left) && left < side
  const pools = isPooled ? poolFits(side, left) : []
  return { row, reads, inputs, fits: pools.map((hiddenPools) => ({ hiddenPools })) }
}

const rowOf = (row: PrintedRow, reads: readonly number[], mayHide: boolean): RecoveredRow => {
  if (row.type === 'Linear') return linear(row, reads)
  if (isPool(row)) {
    const pools = poolsBefore(row, reads).filter(({ count }) => count === 1)
    return { row, reads, fits: pools.map((pool) => ({ pool })) }
  }
  if (!isConvolution(row)) return { row, reads, fits: [] }
  const fits = convolutionsOf(row, reads).map((convolution) => ({ convolution }))
  const isShown = fits.some(({ convolution }) => convolution.strides === 1)
  const isExplained = isShown || (fits.length > 0 && !mayHide)
  return { row, reads, fits: isExplained ? fits : [...fits, ...behindPools(row, reads)] }
}

/** Pools that may stand before a convolution of stride 1. */
const behindPools = (row: PrintedRow, reads: readonly number[]): readonly RowFit[] => {
  const [channels = 0, side = 0] = reads
  return kernelsOf(row, channels).flatMap((kernel) =>
    Array.from({ length: Math.floor(kernel.kernelSize / 2) + 2 }, (_, i) => i).flatMap((padding) =>
      poolFits(side, (row.output[1] ?? 0) + kernel.kernelSize - 1 - 2 * padding).map(
        (hiddenPools) => ({ hiddenPools, convolution: { ...kernel, strides: 1, padding } }),
      ),
    ),
  )
}

/**
 * The settings that fit what a print of torchsummary or torchinfo shows: its input's side, the
 * windows, strides and paddings of convolutions, the pools that it hides.
 *
 * All that fit are listed and none is preferred.
 */
export const recoverSettings = (print: TorchPrint): Recovered => {
  const inputs = inputsOf(print, true)
  const [only, ...others] = inputs
  const known =
    only !== undefined && others.length === 0 ? [only.channels, only.side, only.side] : []
  // functions have no rows: where no activation stands, none is shown, and no pool either
  const mayHide = !print.rows.some(({ type }) => /ReLU|Sigmoid|Tanh|Pool/.test(type))
  return {
    inputs,
    inputsByLine: inputsOf(print, false),
    rows: print.rows.map((row, i) => rowOf(row, print.rows[i - 1]?.output ?? known, mayHide)),
    notes: [asChain, bounds],
  }
}
