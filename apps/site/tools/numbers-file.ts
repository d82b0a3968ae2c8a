import { join } from 'node:path'
import { numbersOf } from '../src/worked/numbers-of.ts'
import { exampleFolders, examplesFolder, filesOf } from './example-folders.ts'

/** Where the numbers of all worked examples are kept. */
export const numbersFile: string = join(examplesFolder, 'numbers.txt')

const head =
  '# Every number of every worked example, written by `pnpm numbers`. A change here is a change on a page.'

/** Every number of every worked example, by folder. */
export const numbersText = (): string =>
  [
    head,
    ...exampleFolders().flatMap((folder) => [
      '',
      `[${folder.slug}]`,
      ...numbersOf(filesOf(folder)),
    ]),
    '',
  ].join('\n')
