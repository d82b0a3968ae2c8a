import { type Expression, plays, type Where } from '@longhand/derivation'

const isMultiplier = plays('depth-multiplier')

/** In the kernel of a depthwise convolution, each of whose filters reads one channel. */
export const isDepthwiseKernel: Where = (parent: Expression) =>
  parent.type === 'product' && parent.factors.some(isMultiplier)
