import type { Files } from './files.ts'

/** Where there are no files to be had. */
export const noFiles: Files = {
  read: async (_, [name = '']) => ({
    issues: [
      {
        path: 'dataset',
        expected: `the file ${name}`,
        received: 'a place without files',
        try: 'Take "strokes" or "shapes", which are drawn and need no file.',
      },
    ],
  }),
}
