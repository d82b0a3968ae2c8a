import {
  along,
  cell,
  givenTable,
  letter,
  quotient,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { placeUnder, unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import type { Around, GradientRule } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'
import { entriesWithin, isReadFrom, reads, type Window, windowsOf } from './window.ts'
import { lacksNumbers } from './window-lacks.ts'

const indices = [example, 'y', 'x', 'c']

/**
 * The mean of each window; where windows overlap, what comes back adds up.
 *
 * Zeros that were asked for are counted, as in PyTorch; those of 'same' are not, as in Keras.
 */
export const averagePooling2d: GradientRule<'averagePooling2d'> = {
  // where zeros do not count, there may be nothing to take the mean of
  lacks: (layer) => (layer.config.padding === 'same' ? lacksNumbers(layer) : undefined),
  work: (layer, { desk, inputs: [read] }) => {
    const windows = windowsOf(layer)
    const entries = windows.map(({ entry, size }) => ({ name: entry, count: size }))
    const shape = [...windows.map(({ output }) => output), read.shape.at(-1) ?? 0]
    const counted = entriesTable(desk, windows, layer.config.padding === 'same')
    const taken = cell(counted, ...at('y', 'x'))
    const output = workedTable(unitGrid(desk, 'output', 'activation', shape), {
      rule: 'window-mean',
      because: 'the mean of the window',
      indices,
      formula: quotient(
        sumOver(entries, cell(read, along(example), ...windows.map(reads), along('c'))),
        taken,
      ),
    })
    return {
      output,
      tables: [output],
      back: (reach) => {
        const share = workedTable(unitGrid(desk, 'share', 'share', shape), {
          rule: 'window-share',
          because: 'every entry of the window has the same share in its mean',
          indices,
          formula: quotient(cell(reach, ...at(...indices)), taken),
        })
        const path = {
          rule: 'window-mean-back',
          because: 'the shares from every window that saw this number, added',
          indices,
          formula: sumOver(
            entries,
            cell(share, along(example), ...windows.map(isReadFrom), along('c')),
          ),
        }
        return passOn(reach, [path], [share])
      },
    }
  },
}

/** How many entries the mean of each window is taken of. */
const entriesTable = (
  desk: Around['desk'],
  windows: readonly [Window, Window],
  isSame: boolean,
): Table => {
  const [rows, columns] = windows.map((window) => countsAlong(window, isSame))
  return givenTable(
    {
      term: 'window-entries',
      of: `${desk.of}.entries`,
      shape: windows.map(({ output }) => output),
      signAt: (place) => letter('entries', placeUnder(desk.tag, place)),
    },
    (rows ?? []).flatMap((row) => (columns ?? []).map((column) => row * column)),
  )
}

/** Entries of each window that stand inside the input, or inside the zeros that were asked for. */
const countsAlong = (window: Window, isSame: boolean): readonly number[] => {
  const { input, output, before, after } = window
  const reach = isSame ? ([0, input] as const) : ([-before, input + after] as const)
  return Array.from({ length: output }, (_, position) => entriesWithin(window, position, reach))
}
