import type { Checked, Unsupported } from '@longhand/network'
import type { DataSet, Looks } from './data-set.ts'
import { drawStrokes, looksOfStrokes, type Strokes } from './strokes/strokes.ts'

/** Which data set, and how much of it. */
export type DataSetSettings = Strokes

/** A data set that can be had. */
interface Source<Settings> {
  readonly looks: Looks
  readonly load: (settings: Settings) => Promise<Checked<DataSet>>
}

type Sources = { readonly [S in DataSetSettings as S['kind']]: Source<S> }

const sources: Sources = {
  strokes: {
    looks: looksOfStrokes,
    load: async (settings) => ({ value: drawStrokes(settings) }),
  },
}

/** Data sets that an experiment may name one day, and why it cannot now. */
export const laterDataSets: Readonly<Record<string, Unsupported>> = {
  shapes: { unsupported: 'The coloured shapes are still to come.' },
  mnist: { unsupported: 'Reading MNIST is still to come.' },
  'fashion-mnist': { unsupported: 'Reading Fashion-MNIST is still to come.' },
  cifar10: { unsupported: 'Reading CIFAR-10 is still to come.' },
  csv: { unsupported: 'Reading CSV is still to come.' },
}

/** What the examples will look like, known before they are there. */
export const looksOf = ({ kind }: DataSetSettings): Looks => sources[kind].looks

/** The examples of an experiment, or what is wrong with them. */
export const loadDataSet = (settings: DataSetSettings): Promise<Checked<DataSet>> =>
  sources[settings.kind].load(settings)
