import { modules } from './assembled/modules.ts'

/** The names of the WebAssembly functions. */
export const kernelNames = [
  'activate',
  'activationGradient',
  'adam',
  'add',
  'addParts',
  'averagePool',
  'averagePoolGradient',
  'batchNorm',
  'batchNormAsKept',
  'batchNormGradient',
  'columnSums',
  'convolution',
  'convolutionScratch',
  'copyOnce',
  'copyRows',
  'dense',
  'denseInputGradient',
  'denseWeightGradient',
  'depthwise',
  'depthwiseFilterGradient',
  'depthwiseInputGradient',
  'dropout',
  'filterGradient',
  'filterGradientScratch',
  'forgetTiny',
  'inputGradient',
  'inputGradientScratch',
  'loss',
  'matmul',
  'matmulScratch',
  'maxPool',
  'maxPoolGradient',
  'patchGradient',
  'patchGradientScratch',
  'penalize',
  'pickedFilterGradient',
  'pickedFilterGradientScratch',
  'pickedInputGradient',
  'pickedInputGradientScratch',
  'resizeGradient',
  'scaledByRoot',
  'segmentSumOfFloats',
  'segmentSumOfIntegers',
  'sgd',
  'softmax',
  'softmaxGradient',
  'winograd',
  'winogradFilterGradient',
  'winogradInputGradient',
  'winogradScratch',
] as const

/** The name of a WebAssembly function. */
export type KernelName = (typeof kernelNames)[number]

/**
 * The WebAssembly functions over one memory.
 *
 * They take addresses in that memory and sizes, as each says in `assembly/`; what they give means
 * something only where a size is asked for.
 */
export type Kernels = Readonly<Record<KernelName, (...numbers: number[]) => number>>

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

/** The functions over a memory, which may be one that threads share. They allocate nothing. */
export const kernelsOver = async (memory: WebAssembly.Memory): Promise<Kernels> => {
  const isShared = !(memory.buffer instanceof ArrayBuffer)
  const bytes = bytesOf(modules[isShared ? 'shared' : 'alone'])
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } })
  if (isComplete(instance.exports)) return instance.exports
  throw new TypeError('the module was built from other sources')
}

const isComplete = (exports: object): exports is Kernels =>
  kernelNames.every((name) => typeof Reflect.get(exports, name) === 'function')
