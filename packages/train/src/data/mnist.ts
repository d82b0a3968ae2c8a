import { type Checked, hasIssues, issuesIn } from '@longhand/network'
import type { DataSet, Examples, Looks } from './data-set.ts'
import { damaged } from './files/damaged.ts'
import type { Files, Place } from './files/files.ts'
import { readIdx } from './files/idx.ts'
import { strangeLabel } from './files/labels.ts'
import { wholeFile } from './files/whole-file.ts'
import { firstOf } from './first-of.ts'

const side = 28

type MnistKind = 'mnist' | 'fashion-mnist'

/** Digits or clothes as MNIST holds them: four IDX files. */
export interface Mnist extends Place {
  readonly kind: MnistKind
  readonly limit: number
  readonly testLimit: number
}

const classes: Readonly<Record<MnistKind, readonly string[]>> = {
  mnist: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  'fashion-mnist': [
    'T-shirt',
    'trouser',
    'pullover',
    'dress',
    'coat',
    'sandal',
    'shirt',
    'sneaker',
    'bag',
    'boot',
  ],
}

/** What the images look like: 28×28, grey. */
export const looksOfMnist = ({ kind }: Mnist): Looks => ({
  shape: { type: 'image', height: side, width: side, channels: 1 },
  classes: classes[kind],
})

/** As the original, and as copies of it are called. */
const namesOf = (part: string, content: 'images' | 'labels'): readonly string[] => {
  const ending = content === 'images' ? 'idx3-ubyte' : 'idx1-ubyte'
  return ['-', '.'].flatMap((mark) =>
    ['.gz', ''].map((packed) => `${part}-${content}${mark}${ending}${packed}`),
  )
}

const partOf = async (
  files: Files,
  settings: Mnist,
  part: 'train' | 't10k',
): Promise<Checked<Examples>> => {
  const images = await wholeFile(files, settings, namesOf(part, 'images'))
  const labels = await wholeFile(files, settings, namesOf(part, 'labels'))
  if (hasIssues(images) || hasIssues(labels))
    return { issues: [...issuesIn(images), ...issuesIn(labels)] }
  const grids = readIdx(images.value, 3)
  const named = readIdx(labels.value, 1)
  if (hasIssues(grids) || hasIssues(named))
    return { issues: [...issuesIn(grids), ...issuesIn(named)] }
  const [count = 0, ...sides] = grids.value.sizes
  const issues = [
    ...(sides.every((one) => one === side)
      ? []
      : [damaged(images.value.name, 8, `images of ${side}×${side}`, sides.join('×'))]),
    ...(named.value.values.length === count
      ? []
      : [damaged(labels.value.name, 4, `${count} labels`, String(named.value.values.length))]),
    ...strangeLabel(labels.value.name, named.value.values, 10, (at) => 8 + at),
  ]
  if (issues.length > 0) return { issues }
  return { value: { count, inputs: grids.value.values, labels: named.value.values } }
}

/** MNIST or Fashion-MNIST from its files, whole or not at all. */
export const loadMnist = async (settings: Mnist, files: Files): Promise<Checked<DataSet>> => {
  const train = await partOf(files, settings, 'train')
  const test = await partOf(files, settings, 't10k')
  if (hasIssues(train) || hasIssues(test))
    return { issues: [...issuesIn(train), ...issuesIn(test)] }
  return {
    value: {
      ...looksOfMnist(settings),
      name: settings.kind,
      train: firstOf(train.value, settings.limit),
      test: firstOf(test.value, settings.testLimit),
    },
  }
}
