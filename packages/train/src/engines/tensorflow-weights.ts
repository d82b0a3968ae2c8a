import type { PlacedLayer, PlacedNetwork } from '@longhand/network'
import type { LayersModel } from '@tensorflow/tfjs'
import { floatsOf, type Tensorflow, tidied } from '../tensorflow.ts'
import type { EngineState } from './engine.ts'

type Tensors = EngineState['tensors']

const namesIn = ({ name, weights }: PlacedLayer): readonly string[] =>
  Object.keys(weights).map((weight) => `${name}/${weight}`)

/** Numbers that stay as they are. */
export const copies = (tensors: Tensors): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, values]) => [name, values.slice()]))

/** The weights of a model by name: `conv1/kernel`. */
export const weightsByName = (model: LayersModel, { layers }: PlacedNetwork): Tensors =>
  Object.fromEntries(
    layers.flatMap((layer) => {
      const weights = model.getLayer(layer.name).getWeights()
      return namesIn(layer).flatMap((name, i) =>
        weights[i] === undefined ? [] : [[name, floatsOf(weights[i]).slice()]],
      )
    }),
  )

/** Writes weights by name into a model. */
export const putWeights = (
  tf: Tensorflow,
  model: LayersModel,
  { layers }: PlacedNetwork,
  tensors: Tensors,
): void =>
  tidied(tf, () => {
    for (const layer of layers) {
      const own = model.getLayer(layer.name)
      const values = namesIn(layer).map((name) => tensors[name] ?? new Float32Array())
      own.setWeights(own.getWeights().map(({ shape }, i) => tf.tensor(values[i] ?? [], shape)))
    }
  })
