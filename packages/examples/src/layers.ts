import type { Layer } from '@longhand/network'

/** Settings of a layer in Keras' words. */
export type Settings = NonNullable<Layer['config']>

/** A convolution with ReLU, as all networks after 2012 use it. */
export const conv = (
  name: string,
  filters: number,
  kernelSize: Settings['kernelSize'],
  settings: Settings = {},
): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize, activation: 'relu', ...settings },
})

/** A max pool of 3×3 windows two apart, so that they overlap. */
export const overlappingPool = (name: string): Layer => ({
  kind: 'maxPooling2d',
  name,
  config: { poolSize: 3, strides: 2 },
})

/** A dense layer with its activation. */
export const dense = (name: string, units: number, activation: string): Layer => ({
  kind: 'dense',
  name,
  config: { units, activation },
})

/** Batch normalisation as a layer of its own. */
export const norm = (name: string): Layer => ({ kind: 'batchNormalization', name })

/** An activation as a layer of its own. */
export const activation = (name: string, of = 'relu'): Layer => ({
  kind: 'activation',
  name,
  config: { activation: of },
})

/** A convolution without biases, normalised, with its activation: what ResNet made usual. */
export const convNorm = (
  name: string,
  filters: number,
  kernelSize: Settings['kernelSize'],
  settings: Settings = {},
): readonly Layer[] => [
  linearConv(name, filters, kernelSize, { useBias: false, ...settings }),
  norm(`${name}-norm`),
  activation(`${name}-relu`),
]

/** A convolution whose activation, if any, is a layer of its own. */
export const linearConv = (
  name: string,
  filters: number,
  kernelSize: Settings['kernelSize'],
  settings: Settings = {},
): Layer => ({ kind: 'conv2d', name, config: { filters, kernelSize, ...settings } })

/** A max pool; its windows stand side by side unless it says otherwise. */
export const maxPool = (name: string, poolSize: number, settings: Settings = {}): Layer => ({
  kind: 'maxPooling2d',
  name,
  config: { poolSize, ...settings },
})

/** An average pool; its windows stand side by side unless it says otherwise. */
export const averagePool = (name: string, poolSize: number, settings: Settings = {}): Layer => ({
  kind: 'averagePooling2d',
  name,
  config: { poolSize, ...settings },
})

/** The mean of each channel. */
export const globalAverage = (name: string): Layer => ({ kind: 'globalAveragePooling2d', name })

/** Dropout of this share. */
export const dropout = (name: string, rate: number): Layer => ({
  kind: 'dropout',
  name,
  config: { rate },
})

/** All numbers in one vector. */
export const flatten = (name = 'flatten'): Layer => ({ kind: 'flatten', name })
