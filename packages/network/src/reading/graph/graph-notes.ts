import type { Layer } from '../../network.ts'
import type { Note } from '../../note.ts'

const most = 8

const listed = (names: readonly string[]): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`

const openOps = (layers: readonly Layer[]): readonly Note[] => {
  const isOpen = ({ kind, config }: Layer) =>
    kind === 'operation' && !String(config?.does).startsWith('takes ')
  const open = layers.filter(isOpen)
  const types = new Set(open.map(({ config }) => String(config?.does)))
  if (open.length === 0) return []
  return [
    {
      id: 'operations-open',
      says: `Longhand does not work out ${listed([...types])}: their weights are counted, and sizes and multiplications that the file does not tell are not known.`,
    },
  ]
}

const sharedWeights = (shared: ReadonlySet<string>): readonly Note[] =>
  shared.size === 0
    ? []
    : [
        {
          id: 'weights-shared',
          says: `Several layers read the same weights: ${listed([...shared])}. Where a setting can leave them out, only the first layer counts them.`,
        },
      ]

/** What is open in a network that was read from a graph. */
export const graphNotes = (
  layers: readonly Layer[],
  shared: ReadonlySet<string>,
): readonly Note[] => [...openOps(layers), ...sharedWeights(shared)]
