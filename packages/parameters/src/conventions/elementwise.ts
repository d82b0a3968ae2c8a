import { as, type Expression, product, quantity } from '@longhand/derivation'
import { axesOf, type LayerKind, type PlacedLayer, type Sizes } from '@longhand/network'

/** Kinds that work on every number they read or put out; what is not named does not. */
const worksOn: Partial<Readonly<Record<LayerKind, 'input' | 'output'>>> = {
  activation: 'output',
  upSampling1d: 'output',
  upSampling2d: 'output',
  upSampling3d: 'output',
  maxPooling1d: 'input',
  averagePooling1d: 'input',
  globalAveragePooling1d: 'input',
  globalMaxPooling1d: 'input',
  adaptiveAveragePooling1d: 'input',
  adaptiveMaxPooling1d: 'input',
  maxPooling2d: 'input',
  averagePooling2d: 'input',
  globalAveragePooling2d: 'input',
  globalMaxPooling2d: 'input',
  adaptiveAveragePooling2d: 'input',
  adaptiveMaxPooling2d: 'input',
  maxPooling3d: 'input',
  averagePooling3d: 'input',
  globalAveragePooling3d: 'input',
  globalMaxPooling3d: 'input',
  adaptiveAveragePooling3d: 'input',
  adaptiveMaxPooling3d: 'input',
}

/** Every number of a shape. */
const numbersIn = (sizes: Sizes): Expression =>
  as('elementwise-steps', product(axesOf(sizes).map(({ size }) => size)))

/** Softmax and no activation at all are not counted. */
const isCounted = (activation: unknown): boolean =>
  typeof activation === 'string' && activation !== 'linear' && activation !== 'softmax'

const ownActivation = ({ kind, config, output }: PlacedLayer): readonly Expression[] =>
  kind !== 'activation' && 'activation' in config && isCounted(config.activation)
    ? [numbersIn(output)]
    : []

/** A normalisation: one step for each number, two where it scales and shifts. */
const normalised = ({ weights, output }: PlacedLayer): readonly Expression[] => {
  const terms = Object.values(weights).map(({ size }) => size.term)
  if (terms.includes('gamma')) return [product([quantity('scale-and-shift', 2), numbersIn(output)])]
  return terms.includes('moving-mean') ? [numbersIn(output)] : []
}

/**
 * The numbers that a layer works on one by one: activations, normalisations, what pools read.
 *
 * @see ptflops, pool_flops_counter_hook, bn_flops_counter_hook, relu_flops_counter_hook
 */
export const elementwiseSteps = (layer: PlacedLayer): readonly Expression[] => {
  const on = worksOn[layer.kind]
  const [read] = layer.inputs
  return [
    ...(on === 'output' ? [numbersIn(layer.output)] : []),
    ...(on === 'input' && read !== undefined ? [numbersIn(read)] : []),
    ...ownActivation(layer),
    ...normalised(layer),
  ]
}
