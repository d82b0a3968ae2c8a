export { version } from './assembled/modules.ts'
export { type KernelName, type Kernels, kernelsOver } from './kernels.ts'
export { registerKernels } from './register-kernels.ts'
export type { Tensorflow } from './tensorflow.ts'
