import { type Checked, hasIssues, issuesIn } from '../../issue.ts'
import type { PlacedLayer } from '../../layer-kinds.ts'
import type { PlacedNetwork } from '../../placing/place-network.ts'
import { axesOf, shapeOf } from '../../shape.ts'
import { identifiers } from '../identifiers.ts'
import { inPython } from '../python.ts'
import { kerasArguments } from './keras-call.ts'
import { kerasLayer } from './keras-layer.ts'

/**
 * Python that builds a network with Keras 3; or every layer and setting that Keras does not have.
 */
export const writeKeras = ({
  name,
  inputs,
  layers,
  outputs,
  byName,
}: PlacedNetwork): Checked<string> => {
  const variables = identifiers([...byName.keys()], 'snake')
  const called = (names: readonly string[]) => {
    const all = names.map((one) => variables.get(one) ?? one)
    return all.length === 1 ? all.join('') : `[${all.join(', ')}]`
  }
  const written = layers.map((layer) => ({
    layer,
    code: kerasLayer(layer, isAfterRelu(layer, byName)),
  }))
  const issues = written.flatMap(({ code }) => issuesIn(code))
  if (issues.length > 0) return { issues }
  const namesOf = (some: readonly { readonly name: string }[]) => some.map((one) => one.name)
  const lines = [
    'import keras',
    '',
    ...inputs.map((input) => {
      const shape = axesOf(shapeOf(input.output)).map(({ size }) => size)
      const given = `shape=${inPython(shape)}, name=${inPython(input.name)}`
      return `${called([input.name])} = keras.Input(${given})`
    }),
    ...written.flatMap(({ layer, code }) =>
      hasIssues(code)
        ? []
        : [
            `${called([layer.name])} = ${code.value.reduce(
              applied,
              kerasArguments(
                layer,
                layer.reads.map((one) => called([one])),
              ),
            )}`,
          ],
    ),
    '',
    `model = keras.Model(inputs=${called(namesOf(inputs))}, outputs=${called(namesOf(outputs))}, name=${inPython(modelName(name))})`,
    'model.summary()',
  ]
  return { value: `${lines.join('\n')}\n` }
}

const isAfterRelu = ({ reads }: PlacedLayer, byName: PlacedNetwork['byName']): boolean =>
  reads.every((name) => {
    const before = byName.get(name)?.config ?? {}
    return 'activation' in before && before.activation === 'relu'
  })

const applied = (reads: string, layer: string): string => `${layer}(${reads})`

/** Keras takes no slash in a name. */
const modelName = (name: string): string => name.replace(/\//g, '_')
