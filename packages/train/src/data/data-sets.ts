import type { Checked } from '@longhand/network'
import { type Cifar10, loadCifar10, looksOfCifar10 } from './cifar10.ts'
import { type Csv, loadCsv } from './csv/csv.ts'
import type { DataSet, Looks } from './data-set.ts'
import type { Files } from './files/files.ts'
import { noFiles } from './files/no-files.ts'
import { loadMnist, looksOfMnist, type Mnist } from './mnist.ts'
import { drawShapes, looksOfShapes, type Shapes } from './shapes/shapes.ts'
import { drawStrokes, looksOfStrokes, type Strokes } from './strokes/strokes.ts'

/** Which data set, and how much of it. */
export type DataSetSettings = Strokes | Shapes | Mnist | Cifar10 | Csv

/** A data set that can be had. */
interface Source {
  /** Undefined where only the file says. */
  readonly looks: Looks | undefined
  readonly load: (files: Files) => Promise<Checked<DataSet>>
}

const sourceOf = (settings: DataSetSettings): Source => {
  switch (settings.kind) {
    case 'strokes':
      return { looks: looksOfStrokes, load: async () => ({ value: drawStrokes(settings) }) }
    case 'shapes':
      return { looks: looksOfShapes, load: async () => ({ value: drawShapes(settings) }) }
    case 'mnist':
    case 'fashion-mnist':
      return { looks: looksOfMnist(settings), load: (files) => loadMnist(settings, files) }
    case 'cifar10':
      return { looks: looksOfCifar10, load: (files) => loadCifar10(settings, files) }
    case 'csv':
      return { looks: undefined, load: (files) => loadCsv(settings, files) }
  }
}

/** What the examples will look like, if that is known before they are there. */
export const looksOf = (settings: DataSetSettings): Looks | undefined => sourceOf(settings).looks

/**
 * The examples of an experiment, or what is wrong with them: a damaged file is refused whole.
 *
 * @param files Where files are found; drawn data sets need none.
 */
export const loadDataSet = (
  settings: DataSetSettings,
  files: Files = noFiles,
): Promise<Checked<DataSet>> => sourceOf(settings).load(files)
