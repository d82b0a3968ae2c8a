import type { AxisWindow, PlacedLayer } from '@longhand/network'

/** What is written on the way into a layer: its window, and what is not usual about it. */
export interface Way {
  /** The window's size, such as `11×11`, or empty where it has none. */
  readonly window: string
  /** `stride 4`, `padding 1`. */
  readonly settings: readonly string[]
}

const across = (values: readonly (string | number)[]): string =>
  new Set(values).size === 1 ? String(values[0]) : values.join('×')

const paddingOf = ({ padding }: AxisWindow): string => {
  if (padding === 'same') return 'same'
  const [before, after] = padding
  return before === after ? String(before) : `${before} and ${after}`
}

const setting = (
  word: string,
  usual: string | number,
  values: readonly (string | number)[],
): readonly string[] =>
  values.every((value) => value === usual || !isPlain(value)) ? [] : [`${word} ${across(values)}`]

/** The windows of an adaptive pool stand a part of a step apart: no stride to write. */
const isPlain = (value: string | number): boolean =>
  typeof value === 'string' || Number.isInteger(value)

/** What is written on the way into a layer. */
export const wayInto = ({ sees }: PlacedLayer): Way => {
  if (sees.type !== 'window') return { window: '', settings: [] }
  const { windows } = sees
  return {
    window: windows.map(({ size }) => size).join('×'),
    settings: [
      ...setting(
        'stride',
        1,
        windows.map(({ stride }) => stride),
      ),
      ...setting('padding', '0', windows.map(paddingOf)),
      ...setting(
        'dilation',
        1,
        windows.map(({ dilation }) => dilation),
      ),
    ],
  }
}
