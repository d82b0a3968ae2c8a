import type { Issue } from '@longhand/network'
import { damaged } from './damaged.ts'

/** The first label that names no class. @param offset Where the labels begin, and how far apart. */
export const strangeLabel = (
  file: string,
  labels: Uint8Array,
  classes: number,
  offset: (at: number) => number,
): readonly Issue[] => {
  const at = labels.findIndex((label) => label >= classes)
  return at < 0
    ? []
    : [damaged(file, offset(at), `a class from 0 to ${classes - 1}`, String(labels[at]))]
}
