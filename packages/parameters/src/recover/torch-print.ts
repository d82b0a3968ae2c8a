import type { Checked, Issue } from '@longhand/network'

/** A row of a print: what the layer is, what it puts out, how many parameters it has. */
export interface PrintedRow {
  /** As it stands there: `Conv2d-1`. */
  readonly name: string
  readonly type: string
  /** Channels first, the batch left out. */
  readonly output: readonly number[]
  readonly parameters: number
}

/** What a print of torchsummary or torchinfo says. */
export interface TorchPrint {
  readonly format: 'torchsummary' | 'torchinfo'
  readonly rows: readonly PrintedRow[]
  /** Examples in a batch, as far as the shapes say it. */
  readonly batch: number
  /** MB as printed, by what they are of; left out where the line is missing. */
  readonly megabytes: Readonly<Partial<Record<'input' | 'pass' | 'parameters' | 'total', number>>>
}

const mostRows = 10_000
const rowPattern =
  /^[\s│├└─|+]*([A-Za-z]\w*)(?:-|: \d+-)(\d+)\s+\[([-\d, ]+)\]\s+([\d,]+|--|\([\d,]+\))\s*$/

const sizeLines = {
  input: /^Input size \(MB\): ([\d.,]+)/,
  pass: /^Forward\/backward pass size \(MB\): ([\d.,]+)/,
  parameters: /^Params size \(MB\): ([\d.,]+)/,
  total: /^Estimated Total Size \(MB\): ([\d.,]+)/,
} as const

const numberIn = (digits: string): number => {
  const number = Number(digits.replace(/[(),]/g, ''))
  return Number.isNaN(number) ? 0 : number
}

interface Found extends PrintedRow {
  readonly batch: number
}

const rowIn = (line: string): readonly Found[] => {
  const [, type, number, shape, parameters] = rowPattern.exec(line) ?? []
  if (type === undefined || shape === undefined || parameters === undefined) return []
  const [batch = 1, ...output] = shape.split(',').map(Number)
  return [{ name: `${type}-${number}`, type, output, parameters: numberIn(parameters), batch }]
}

const megabytesIn = (lines: readonly string[]): TorchPrint['megabytes'] =>
  Object.fromEntries(
    Object.entries(sizeLines).flatMap(([what, pattern]) => {
      const found = lines.map((line) => pattern.exec(line)?.[1]).find(Boolean)
      return found === undefined ? [] : [[what, numberIn(found)] as const]
    }),
  )

const noRows: Issue = {
  path: '',
  expected: 'a print of torchsummary or torchinfo',
  received: 'no row such as "Conv2d-1   [-1, 96, 59, 59]   34,944"',
  try: 'Give the whole print, from the first row to the memory lines.',
}

/** Reads a print of torchsummary or torchinfo. */
export const readTorchPrint = (text: string): Checked<TorchPrint> => {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd())
  const rows = lines.flatMap(rowIn).slice(0, mostRows)
  const [first] = rows
  if (first === undefined) return { issues: [noRows] }
  return {
    value: {
      format: text.includes('depth-idx') ? 'torchinfo' : 'torchsummary',
      rows: rows.map(({ batch: _, ...row }) => row),
      batch: Math.max(1, first.batch),
      megabytes: megabytesIn(lines.map((line) => line.trim())),
    },
  }
}
