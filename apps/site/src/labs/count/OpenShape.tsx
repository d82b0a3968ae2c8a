import type { Derivation } from '@longhand/derivation'
import { axesOf, type PlacedLayer } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import type { Opened } from './opened.ts'

interface Props {
  readonly layer: PlacedLayer
  readonly row: string
  readonly opened: Opened
}

const sizesOf = ({ output }: PlacedLayer): string =>
  axesOf(output)
    .map(({ size: { value } }) => (Number.isNaN(value) ? '?' : value))
    .join(' × ')

/** The sizes of what a layer puts out that were worked out; the others were given. */
export const workedSizes = ({ output }: PlacedLayer): readonly Derivation[] =>
  axesOf(output).flatMap(({ size }) =>
    size.type === 'derivation' && !Number.isNaN(size.value) ? [size] : [],
  )

/** What a layer puts out: opens the working of its sizes, where there is any. */
export const OpenShape: FunctionComponent<Props> = ({ layer, row, opened }) => {
  const text = sizesOf(layer)
  if (workedSizes(layer).length === 0) return text
  return (
    <button
      type="button"
      class="opens num"
      aria-expanded={opened.has(row, 'output')}
      aria-label={`${text}, ${layer.name}, Output`}
      onClick={() => opened.toggle(row, 'output')}
    >
      {text}
    </button>
  )
}
