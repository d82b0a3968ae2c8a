import type { Checked, Issue } from '../../issue.ts'
import type { PlacedLayer } from '../../layer-kinds.ts'
import type { PlacedNetwork } from '../../placing/place-network.ts'
import { axesOf, shapeOf } from '../../shape.ts'
import type { TfjsLayer } from '../../tfjs-layer.ts'
import { identifiers } from '../identifiers.ts'
import { unusual } from '../usual-settings.ts'

/**
 * Code that builds a network with TensorFlow.js, an ES module that exports `model`; or every layer
 * that TensorFlow.js does not have.
 */
export const writeTfjs = (network: PlacedNetwork): Checked<string> => {
  const { name, inputs, layers, outputs } = network
  const issues = layers.flatMap(unsupported)
  if (issues.length > 0) return { issues }
  const variables = identifiers([...network.byName.keys()], 'camel')
  const called = (layer: string) => variables.get(layer) ?? layer
  const tensors = (names: readonly string[]) => oneOrList(names.map(called))
  const lines = [
    "import * as tf from '@tensorflow/tfjs'",
    '',
    ...inputs.map((input) => {
      const shape = axesOf(shapeOf(input.output)).map(({ size }) => orNull(size))
      return `const ${called(input.name)} = tf.input(${inJs({ shape, name: input.name })})`
    }),
    ...layers.flatMap((layer) => lineOf(layer, called(layer.name), tensors(layer.reads))),
    '',
    `export const model = tf.model({ inputs: ${tensors(inputs.map(nameOf))}, outputs: ${tensors(outputs.map(nameOf))}, name: ${inJs(name)} })`,
    'model.summary()',
  ]
  return { value: `${lines.join('\n')}\n` }
}

const nameOf = ({ name }: PlacedLayer): string => name

const oneOrList = (names: readonly string[]): string =>
  names.length === 1 ? names.join('') : `[${names.join(', ')}]`

const orNull = (size: number): number | null => (Number.isNaN(size) ? null : size)

const lineOf = (layer: PlacedLayer, variable: string, reads: string): readonly string[] => {
  if ('unsupported' in layer.tfjs) return []
  const { before, ...itself } = layer.tfjs
  const read = before ? made(before, `${layer.name}_before`, reads) : reads
  return [`const ${variable} = ${made(itself, layer.name, read)}`]
}

const made = (layer: TfjsLayer, name: string, reads: string): string =>
  `${factoryCall(layer, name)}.apply(${reads})`

/** A layer, and inside it the one that it wraps. */
const factoryCall = ({ factory, arguments: settings, inside }: TfjsLayer, name: string): string => {
  const said = inJs({ ...unusual(settings), name })
  if (inside === undefined) return `tf.layers.${factory}(${said})`
  const wrapped = factoryCall(inside, `${name}_inside`)
  return `tf.layers.${factory}(${said.replace(/^\{ /, `{ layer: ${wrapped}, `)})`
}

/** A value as JavaScript: `{ filters: 6, kernelSize: [5, 5] }`. */
const inJs = (value: unknown): string => {
  if (typeof value === 'string')
    return /['\\\n\r]/.test(value) ? JSON.stringify(value) : `'${value}'`
  if (Array.isArray(value)) return `[${value.map(inJs).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([field, inner]) => `${field}: ${inJs(inner)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const unsupported = ({ name, kind, tfjs }: PlacedLayer): readonly Issue[] =>
  'unsupported' in tfjs
    ? [
        {
          path: name,
          expected: 'a layer that TensorFlow.js has',
          received: kind,
          try: `${tfjs.unsupported} Use another layer or setting.`,
        },
      ]
    : []
