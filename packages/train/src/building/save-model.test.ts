import { placeNetwork } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { buildModel } from './build-model.ts'
import { saveModel } from './save-model.ts'

test('saveModel: stock TensorFlow.js reads the files and predicts the same bits', async () => {
  const network = placeNetwork({
    name: 'saved',
    input: { type: 'image', height: 6, width: 6, channels: 1 },
    layers: [
      {
        kind: 'conv2d',
        name: 'conv',
        config: { filters: 2, kernelSize: 3, padding: 1, activation: 'gelu' },
      },
      { kind: 'batchNormalization', name: 'norm' },
      { kind: 'maxPooling2d', name: 'pool' },
      { kind: 'flatten', name: 'flat' },
      { kind: 'dropout', name: 'drop' },
      { kind: 'dense', name: 'out', config: { units: 3, activation: 'softmax' } },
    ],
  })
  if ('issues' in network) throw new Error(JSON.stringify(network.issues))
  const model = await buildModel(network.value, 1)
  if ('issues' in model) throw new Error(JSON.stringify(model.issues))
  const files = await saveModel(tf, model.value)

  // what a server would answer for the two files
  const { modelTopology, weightsManifest } = JSON.parse(files.json)
  expect(weightsManifest[0].paths).toEqual(['weights.bin'])
  const weightData = Uint8Array.from(files.weights).buffer
  const weightSpecs = weightsManifest[0].weights
  const loaded = await tf.loadLayersModel(
    tf.io.fromMemory({ modelTopology, weightSpecs, weightData }),
  )

  expect(loaded.layers.map(({ name }) => name)).toEqual(model.value.layers.map(({ name }) => name))
  const batch = tf.randomNormal([4, 6, 6, 1], 0, 1, 'float32', 1)
  const [own, theirs] = [model.value, loaded].map((one) => one.predict(batch))
  if (!(own instanceof tf.Tensor && theirs instanceof tf.Tensor)) throw new Error('one output')
  expect(theirs.dataSync()).toEqual(own.dataSync())
})
