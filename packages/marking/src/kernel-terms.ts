import { plays, slotsOf, type Test, type Word } from '@longhand/derivation'

/** What a kernel adds to a count: its size, or its size times its uses. */
export const kernelTerm = (kernel: Word): Test => {
  const isKernel = plays(kernel)
  return (node) => isKernel(node) || (plays('weight-uses')(node) && slotsOf(node).some(isKernel))
}
