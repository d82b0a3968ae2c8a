import type { Issue } from '../../issue.ts'
import type { Note } from '../../note.ts'
import { quoted } from '../../schema/quoted.ts'
import type { KerasLayer } from './layer-frame.ts'

/** Where a file puts the channels of an image; here they always stand last. */
export type DataOrder = 'channels-last' | 'channels-first'

const orders: Readonly<Record<string, DataOrder>> = {
  channels_last: 'channels-last',
  tf: 'channels-last',
  channels_first: 'channels-first',
  th: 'channels-first',
}

/** Flatten says an order too, but counts alike in both. */
const saysOrder = ({ className }: KerasLayer): boolean => className !== 'Flatten'

const said = ({ config }: KerasLayer): unknown =>
  config.dataFormat ?? config.dimOrdering ?? undefined

const orderOf = (layer: KerasLayer): DataOrder | undefined => orders[String(said(layer))]

/** The order of a file: what its layers say, channels last where they say nothing. */
export const dataOrderOf = (layers: readonly KerasLayer[]): DataOrder =>
  layers.some((layer) => saysOrder(layer) && orderOf(layer) === 'channels-first')
    ? 'channels-first'
    : 'channels-last'

/** Layers whose order is no order, or not that of the others. */
export const orderIssues = (layers: readonly KerasLayer[], order: DataOrder): readonly Issue[] =>
  layers
    .filter((layer) => saysOrder(layer) && said(layer) !== undefined && orderOf(layer) !== order)
    .map((layer) => ({
      path: `${layer.path}.config.data_format`,
      expected: 'channels_last or channels_first, the same in every layer',
      received: quoted(said(layer)),
      try: 'Save the model with one data format throughout.',
    }))

/** That sizes were put in another order than the file's. */
export const orderNotes = (order: DataOrder): readonly Note[] =>
  order === 'channels-last'
    ? []
    : [
        {
          id: 'channels-first',
          says: 'The file puts channels first; here they stand last. The counts are the same.',
        },
      ]
