import { plays, slotsOf, type Test, type Word } from '@longhand/derivation'
import { isUses } from './counts.ts'

/** What a kernel adds to a count: its size, or its size times its uses. */
export const kernelTerm = (kernel: Word): Test => {
  const isKernel = plays(kernel)
  return (node) => isKernel(node) || (isUses(node) && slotsOf(node).some(isKernel))
}
