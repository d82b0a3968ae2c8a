import type { TorchPrint } from './torch-print.ts'

/** A square input that fits what is printed. */
export interface InputFit {
  readonly channels: number
  readonly side: number
}

/** Sides of a picture that are looked at. */
const mostSide = 4096

/** Bytes in one MB of each print. */
const megabyte = { torchsummary: 2 ** 20, torchinfo: 1e6 } as const

/** Whether a number of MB is printed so, with two decimals. */
const isPrintedAs = (megabytes: number, printed: number | undefined): boolean =>
  printed === undefined || Number(megabytes.toFixed(2)) === printed

const bytesIn = ({
  format,
  rows,
  batch,
}: TorchPrint): { readonly pass: number; readonly parameters: number } => {
  // torchinfo counts the outputs of layers that own parameters, torchsummary all
  const counted = format === 'torchinfo' ? rows.filter(({ parameters }) => parameters > 0) : rows
  const put = counted.map(({ output }) => output.reduce((all, size) => all * size, 1))
  return {
    pass: 8 * batch * put.reduce((all, numbers) => all + numbers, 0),
    parameters: 4 * rows.reduce((all, { parameters }) => all + parameters, 0),
  }
}

/**
 * The sides of a square input that the memory lines allow: the input's own line and the total,
 * which is added before it is rounded.
 *
 * @param isTotalRead false: by the input's line alone.
 */
export const inputFits = (
  print: TorchPrint,
  channels: number,
  isTotalRead = true,
): readonly InputFit[] => {
  const { input, total } = print.megabytes
  if (input === undefined) return []
  const per = megabyte[print.format]
  const { pass, parameters } = bytesIn(print)
  return Array.from({ length: mostSide }, (_, i) => i + 1)
    .filter((side) => {
      const bytes = 4 * print.batch * channels * side ** 2
      const all = (bytes + pass + parameters) / per
      return isPrintedAs(bytes / per, input) && (!isTotalRead || isPrintedAs(all, total))
    })
    .map((side) => ({ channels, side }))
}
