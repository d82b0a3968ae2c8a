import type { PoolsFit, Recovered, RecoveredRow, RowFit } from '@longhand/parameters'
import { colors } from '../terminal.ts'

/** Pools in words: how many, their window, the sides on the way. */
export const poolsInWords = ({
  count,
  poolSize,
  strides,
  padding,
  ceilMode,
  sides,
}: PoolsFit): string => {
  const window = `${poolSize}×${poolSize}${strides === poolSize ? '' : `, stride ${strides}`}`
  const zeros = padding === 0 ? '' : `, padding ${padding}`
  const rounding = ceilMode ? ', rounded up' : ''
  return `${count} ${count === 1 ? 'pool' : 'pools'} of ${window}${zeros}${rounding}: ${sides.join(' → ')}`
}

const fitInWords = ({ hiddenPools, convolution, pool }: RowFit): string => {
  const before = hiddenPools && `after ${poolsInWords(hiddenPools)}`
  const own =
    convolution &&
    [
      `${convolution.kernelSize}×${convolution.kernelSize}`,
      `stride ${convolution.strides}`,
      `padding ${convolution.padding}`,
      ...(convolution.groups === 1 ? [] : [`${convolution.groups} groups`]),
      convolution.useBias ? 'with biases' : 'without biases',
    ].join(', ')
  return [own, pool && poolsInWords(pool), before].filter(Boolean).join('; ')
}

/** Fits of a row for people: of very many the first say enough, JSON has them all. */
const mostFits = 12

const rowLines = ({ row, reads, fits, inputs }: RecoveredRow): readonly string[] => {
  const about = `${row.name}: ${reads.join('×') || '?'} → ${row.output.join('×')}`
  const says = inputs === undefined ? about : `${about}, reads ${inputs} numbers`
  const left = fits.length - mostFits
  return [
    colors.bold(says),
    ...fits.slice(0, mostFits).map((fit) => `  ${fitInWords(fit)}`),
    ...(left > 0 ? [`  … and ${left} more`] : []),
  ]
}

const inputLines = ({ inputs, inputsByLine }: Recovered): readonly string[] => {
  const written = (fits: Recovered['inputs']) =>
    fits.map(({ channels, side }) => `${channels}×${side}×${side}`).join(', ')
  if (inputsByLine.length === 0) return ['Input: no square input fits.']
  return [
    `${colors.bold('Input')}: ${written(inputs) || 'none fits the total'}`,
    `  by the input’s line alone: ${written(inputsByLine)}`,
  ]
}

/** What a print proves, for people. */
export const recoveredForPeople = (recovered: Recovered): string =>
  [
    ...inputLines(recovered),
    ...recovered.rows
      .filter(({ fits, inputs }) => fits.length > 0 || inputs !== undefined)
      .flatMap(rowLines),
    ...recovered.notes.map(({ says }) => `\nNote: ${says}`),
  ].join('\n')
