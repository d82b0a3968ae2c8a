import {
  along,
  apply,
  type Cell,
  cell,
  givenTable,
  letter,
  product,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { placeUnder, unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import type { Around, GradientRule } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'
import { isReadFrom, type Window, windowsOf } from './window.ts'
import { lacksNumbers } from './window-lacks.ts'

type Windows = readonly [Window, Window]
type Desk = Around['desk']

const indices = [example, 'y', 'x', 'c']

/**
 * The largest number of each window, which alone gets the error back; where windows overlap, what
 * comes back adds up. Of equal numbers the first, row by row, is the largest, as in TensorFlow and
 * PyTorch.
 */
export const maxPooling2d: GradientRule<'maxPooling2d'> = {
  lacks: lacksNumbers,
  work: (layer, { desk, inputs: [read] }) => {
    const windows = windowsOf(layer)
    const shape = [...windows.map(({ output }) => output), read.shape.at(-1) ?? 0]
    const seen = entriesOf(windows, read)
    const output = workedTable(unitGrid(desk, 'output', 'activation', shape), {
      rule: 'window-max',
      because: 'the largest number of the window',
      indices,
      formula: apply('max', seen),
    })
    const winner = workedTable(unitGrid(desk, 'winner', 'winner', shape), {
      rule: 'window-winner',
      because: 'which entry it was: of equal ones the first, row by row',
      indices,
      formula: apply('argmax', seen),
    })
    const pick = pickTable(desk, winner, windows)
    return {
      output,
      tables: [output, winner, pick],
      back: (reach) => passOn(reach, [pathOf(reach, pick, windows)]),
    }
  },
}

/** Every entry of the window, row by row; outside the input nothing can be the largest. */
const entriesOf = ([rows, columns]: Windows, read: Table): readonly Cell[] =>
  Array.from({ length: rows.size * columns.size }, (_, i) => {
    const entry = [Math.floor(i / columns.size), i % columns.size]
    const places = [rows, columns].map(({ place, stride, dilation, before }, axis) => ({
      constant: dilation * (entry[axis] ?? 0) - before,
      times: { [place]: stride },
    }))
    const found = cell(read, along(example), ...places, along('c'))
    return { ...found, outside: Number.NEGATIVE_INFINITY }
  })

/** 1 for the entry that a window took, 0 for its others: the slope of the largest in each. */
const pickTable = (desk: Desk, winner: Table, [rows, columns]: Windows): Table => {
  const own = [rows.size, columns.size]
  const entries = givenTable(
    {
      term: 'window-entry',
      of: `${desk.of}.entries`,
      shape: own,
      signAt: (place) => letter('entry', placeUnder('', place)),
    },
    Array.from({ length: rows.size * columns.size }, (_, i) => i + 1),
  )
  return workedTable(unitGrid(desk, 'pick', 'pick', [...winner.shape.slice(1), ...own]), {
    rule: 'window-pick',
    because: 'the largest number has the slope 1 in the entry that was taken, and 0 in the others',
    indices: [...indices, 'u', 'v'],
    formula: apply('equal', [cell(winner, ...at(...indices)), cell(entries, ...at('u', 'v'))]),
  })
}

const pathOf = (reach: Table, pick: Table, windows: Windows) => {
  const from = [along(example), ...windows.map(isReadFrom), along('c')]
  return {
    rule: 'window-max-back',
    because: 'what comes back to every window that took this number, added',
    indices,
    formula: sumOver(
      windows.map(({ entry, size }) => ({ name: entry, count: size })),
      product([cell(reach, ...from), cell(pick, ...from, ...at('u', 'v'))]),
    ),
  }
}
