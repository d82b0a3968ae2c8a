import { slugOf } from './slug-of.ts'

/** A kind or a setting as a learner reads it. @example nameInWords('kernelSize') // 'kernel size' */
export const nameInWords = (name: string): string => slugOf(name).replaceAll('-', ' ')
