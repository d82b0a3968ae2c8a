/** A column of a table drawn in boxes. */
export interface BoxColumn {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** Characters between its two lines, a space on either side included. */
  readonly width: number
}

/** The signs that a rule is drawn with. */
type RuleSigns = readonly [left: string, fill: string, between: string, right: string]

const top: RuleSigns = ['┏', '━', '┳', '┓']
const belowHeading: RuleSigns = ['┡', '━', '╇', '┩']
const between: RuleSigns = ['├', '─', '┼', '┤']
const bottom: RuleSigns = ['└', '─', '┴', '┘']

const ruleOf = (columns: readonly BoxColumn[], [left, fill, mid, right]: RuleSigns): string =>
  left + columns.map(({ width }) => fill.repeat(width)).join(mid) + right

/** Words in lines; a word that is longer than a line is cut. */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(word.length > width ? `${word.slice(0, width - 1)}…` : word)
  }
  return lines
}

const cell = (line: string, { align, width }: BoxColumn): string => {
  const room = width - 2
  return ` ${align === 'right' ? line.padStart(room) : line.padEnd(room)} `
}

const rowOf = (columns: readonly BoxColumn[], texts: readonly string[], wall: string): string => {
  const cells = columns.map(({ width }, i) => wrapped(texts[i] ?? '', width - 2))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) => {
    const written = columns.map((column, i) => cell(cells[i]?.[line] ?? '', column))
    return `${wall}${written.join(wall)}${wall}`
  }).join('\n')
}

/** A table in boxes as Python's rich draws it: a heavy head, and a line between all rows. */
export const boxTable = (
  columns: readonly BoxColumn[],
  rows: readonly (readonly string[])[],
): string => {
  const headings = columns.map(({ heading }) => heading)
  const body = rows.map((row) => rowOf(columns, row, '│'))
  return [
    ruleOf(columns, top),
    rowOf(columns, headings, '┃'),
    ruleOf(columns, belowHeading),
    body.join(`\n${ruleOf(columns, between)}\n`),
    ruleOf(columns, bottom),
  ].join('\n')
}
