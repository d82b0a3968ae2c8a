import { type Checked, hasIssues } from '../../issue.ts'
import type { Note } from '../../note.ts'
import { type Label, labelsOf, shapeOfLabels, typeOfRank } from '../graph/labels.ts'
import { type OpGraph, sizeOf } from '../graph/op-graph.ts'
import { type Dialect, readGraph } from '../graph/read-graph.ts'
import type { Reading } from '../reading.ts'
import { decodeTfjsGraph } from './decode.ts'
import { tfjsTranslations } from './translations.ts'

/**
 * A graph model of TensorFlow.js (`model.json`), already parsed, as a network.
 *
 * Such a file lists operations, not layers, and keeps all numbers outside, those of its shapes too.
 * Every floating-point number of its manifest is in the total.
 */
export const readTfjsGraph = (data: unknown, nodes: readonly unknown[]): Checked<Reading> => {
  const graph = decodeTfjsGraph(data, nodes)
  const reading = readGraph(graph, dialect)
  if (hasIssues(reading)) return reading
  const { network, notes } = reading.value
  return { value: { network, notes: [...notes, ...wholeNumbers(graph)] } }
}

const inputOf: Dialect['inputOf'] = (_, { dims }) => {
  const type = typeOfRank(dims.length - 1)
  const labels: readonly Label[] = type === undefined ? [] : labelsOf(type, false)
  return type && { shape: shapeOfLabels(type, labels, dims), labels }
}

const dialect: Dialect = { areFirst: false, inputOf, translations: tfjsTranslations }

/** That shapes and axes in the manifest are no parameters. */
const wholeNumbers = ({ constants }: OpGraph): readonly Note[] => {
  const count = [...constants.values()]
    .filter((one) => one.isStored && !one.isFloating)
    .reduce((total, one) => total + sizeOf(one), 0)
  if (!(count > 0)) return []
  return [
    {
      id: 'whole-numbers',
      says: `The file also stores ${count} whole numbers, such as shapes and axes; they are no parameters.`,
    },
  ]
}
