import type { Network } from '@longhand/network'
import { writeYaml } from '@longhand/network/write'
import fc from 'fast-check'
import type { Draw } from './draw.ts'

/** A network of a few layers in one of the forms that can be pasted. */
export const pasted = (draw: Draw): string => {
  const [units, filters, side] = draw(
    fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), fc.nat(20)),
  )
  const network: Network = {
    name: 'pasted',
    input: { type: 'image', height: 12 + side, width: 12 + side, channels: 3 },
    layers: [
      { kind: 'conv2d', name: 'first', config: { filters, kernelSize: 3 } },
      { kind: 'maxPooling2d', name: 'second', config: { poolSize: 2 } },
      { kind: 'flatten', name: 'third' },
      { kind: 'dense', name: 'fourth', config: { units } },
    ],
  }
  const print = `Net(
  (fc1): Linear(in_features=${units}, out_features=${filters}, bias=True)
  (fc2): Linear(in_features=${filters}, out_features=10, bias=${side > 10 ? 'True' : 'False'})
)`
  const dense = (name: string, units: number) => ({
    class_name: 'Dense',
    config: { name, units, activation: 'relu', use_bias: side > 10 },
  })
  const input = { class_name: 'InputLayer', config: { name: 'in', batch_shape: [null, units] } }
  const keras = {
    class_name: 'Sequential',
    config: { name: 'keras', layers: [input, dense('one', filters), dense('two', 10)] },
  }
  const tfjs = { modelTopology: { model_config: keras }, weightsManifest: [] }
  const forms = [JSON.stringify(network), writeYaml(network), print]
  return draw(fc.constantFrom(...forms, JSON.stringify(keras), JSON.stringify(tfjs)))
}
