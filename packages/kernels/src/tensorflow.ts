import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { Kernels } from './kernels.ts'

// The one place where TensorFlow.js' loose types are met: what leaves here is what it says it is.

/** TensorFlow.js, as `import * as tf` gives it. */
export type Tensorflow = typeof import('@tensorflow/tfjs-core')

/** The memory of the `wasm` backend and what lies in it. */
export interface Heap {
  readonly memory: WebAssembly.Memory
  /** The address of new bytes, a multiple of 16; whoever asks for them frees them. */
  readonly allocate: (bytes: number) => number
  readonly free: (address: number) => void
  readonly addressOf: (tensor: TensorInfo) => number
  /** A new tensor of the backend. */
  readonly output: (shape: readonly number[], dtype: 'float32' | 'int32') => TensorInfo
}

/** The memory of the `wasm` backend, which must have been set before. */
export const heapOf = (tf: Tensorflow): Heap => {
  const backend: unknown = tf.findBackend('wasm')
  if (!isWasm(backend))
    throw new Error("The wasm backend is not ready. Call await tf.setBackend('wasm') first.")
  const { wasm, dataIdMap } = backend
  const memory = memoryOf(wasm)
  return {
    memory,
    allocate: (bytes) => wasm._malloc(bytes),
    free: (address) => wasm._free(address),
    addressOf: ({ dataId }) => dataIdMap.get(dataId).memoryOffset,
    output: (shape, dtype) => backend.makeOutput([...shape], dtype),
  }
}

/** What is used of the backend. */
interface Wasm {
  readonly wasm: {
    readonly _malloc: (bytes: number) => number
    readonly _free: (address: number) => void
  }
  readonly dataIdMap: { readonly get: (id: object) => { readonly memoryOffset: number } }
  readonly makeOutput: (shape: number[], dtype: string) => TensorInfo
}

const isWasm = (backend: unknown): backend is Wasm =>
  typeof backend === 'object' &&
  backend !== null &&
  'wasm' in backend &&
  'dataIdMap' in backend &&
  'makeOutput' in backend

const memoryOf = (module: object): WebAssembly.Memory => {
  const exports: unknown = Reflect.get(module, 'asm')
  const places = [module, typeof exports === 'object' && exports !== null ? exports : {}]
  const memory = places
    .flatMap((place): unknown[] => Object.values(place))
    .find((value) => value instanceof WebAssembly.Memory)
  if (memory instanceof WebAssembly.Memory) return memory
  throw new Error('The wasm backend hides its memory. Use TensorFlow.js 4.22.')
}

/** A tensor as a kernel meets it: its axes are as many as the kernel says. */
export interface Stored<Shape extends number[] = number[]> extends TensorInfo {
  shape: Shape
}

/** A tensor [batch, height, width, channels], or a filter [height, width, in, out]. */
export type Image = Stored<[number, number, number, number]>

/** A tensor [batch, depth, height, width, channels], or a filter of volumes. */
export type Volume = Stored<[number, number, number, number, number]>

/** What a kernel is called with. */
export interface Call<Inputs extends object, Attributes extends object> {
  readonly inputs: Inputs
  readonly attrs: Attributes
}

/** A kernel of TensorFlow.js by name. */
export interface Kernel {
  readonly name: string
  // A method may say more of its call than is known here: TensorFlow.js calls each kernel with the
  // inputs and attributes that its name stands for.
  run(call: Call<object, object>): TensorInfo
}

/** What kernels are made from. */
export interface Workshop {
  readonly tf: Tensorflow
  readonly heap: Heap
  readonly kernels: Kernels
}

/** Puts a kernel in the place of the one that the `wasm` backend has, if it has any. */
export const replaceKernel = (tf: Tensorflow, kernel: Kernel): void => {
  if (tf.getKernel(kernel.name, 'wasm')) tf.unregisterKernel(kernel.name, 'wasm')
  tf.registerKernel({
    kernelName: kernel.name,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs = {} }) => kernel.run({ inputs, attrs }),
  })
}

/** The kernel that the `wasm` backend has, or had, under a name. */
export const kernelBefore = (tf: Tensorflow, name: string): Kernel => {
  const { kernelFunc } = tf.getKernel(name, 'wasm')
  const backend = tf.findBackend('wasm')
  return {
    name,
    run(call) {
      const given: unknown = Reflect.apply(kernelFunc, undefined, [{ ...call, backend }])
      if (isTensor(given)) return given
      throw new TypeError(`${name} gave several tensors`)
    },
  }
}

const isTensor = (given: unknown): given is TensorInfo =>
  typeof given === 'object' && given !== null && 'dataId' in given
