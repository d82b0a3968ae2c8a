import type { Issue } from '@longhand/network'

/** What is wrong with a data file, and at which of its bytes. */
export const damaged = (file: string, at: number, expected: string, received: string): Issue => ({
  path: `${file}, byte ${at}`,
  expected,
  received,
  try: 'The file is damaged or was cut off: fetch it again.',
})
