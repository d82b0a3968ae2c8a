import { type Checked, hasIssues, issuesIn } from '../../issue.ts'
import type { PlacedLayer } from '../../layer-kinds.ts'
import type { PlacedNetwork } from '../../placing/place-network.ts'
import { shapeInWords, shapeOf } from '../../shape.ts'
import { identifiers } from '../identifiers.ts'
import { isFrozen } from '../is-frozen.ts'
import { inPython } from '../python.ts'
import { exampleInput } from './example-input.ts'
import { cannot, type TorchLayer } from './torch-layer.ts'
import { torchWriters } from './torch-writers.ts'

/**
 * Python that builds a network with PyTorch, as a module with a forward(); or every layer and
 * setting that PyTorch does not have.
 *
 * Images and volumes have their channels first there, sequences their features last.
 */
export const writePytorch = (network: PlacedNetwork): Checked<string> => {
  const { inputs, layers, outputs, byName } = network
  const variables = identifiers([...byName.keys()], 'snake')
  const called = (names: readonly string[]) => names.map((one) => variables.get(one) ?? one)
  const written = layers.map((layer) => ({ layer, code: torchLayer(layer) }))
  const issues = written.flatMap(({ code }) => issuesIn(code))
  if (issues.length > 0) return { issues }
  const namesOf = (some: readonly PlacedLayer[]) => called(some.map(({ name }) => name)).join(', ')
  const parts = written.flatMap(({ layer, code }) =>
    hasIssues(code)
      ? []
      : [linesOf(layer, code.value, called([layer.name]).join(''), called(layer.reads))],
  )
  const className = classNameOf(network.name)
  const made = parts.flatMap(({ init }) => init)
  const lines = [
    'import torch',
    ...['from torch import nn', 'from torch.nn import functional as F', '', ''],
    ...classesIn(written.map(({ code }) => code)).flatMap((needed) => [needed, '', '']),
    `class ${className}(nn.Module):`,
    `    """${docstring(network)}"""`,
    '',
    ...['    def __init__(self):', '        super().__init__()', ...made.map(indented)],
    '',
    `    def forward(self, ${namesOf(inputs)}):`,
    ...parts.map(({ forward }) => indented(forward)),
    indented(`return ${namesOf(outputs)}`),
    ...['', '', 'if __name__ == "__main__":', `    model = ${className}()`, '    print(model)'],
    '    print(sum(p.numel() for p in model.parameters()))',
    ...exampleInput(inputs),
  ]
  return { value: `${lines.join('\n')}\n` }
}

const classesIn = (codes: readonly Checked<TorchLayer>[]): readonly string[] => [
  ...new Set(codes.flatMap((code) => (hasIssues(code) ? [] : (code.value.needs ?? [])))),
]

const indented = (line: string): string => `        ${line}`

/** A writer that is asked for layers of its own kind only. */
interface OwnWriter {
  write(layer: PlacedLayer): Checked<TorchLayer>
}

const writerOf = ({ kind }: PlacedLayer): OwnWriter | undefined => torchWriters[kind]

const torchLayer = (layer: PlacedLayer): Checked<TorchLayer> =>
  writerOf(layer)?.write(layer) ??
  cannot(layer.name, layer.kind, 'Longhand does not write this kind for PyTorch yet.')

const linesOf = (
  layer: PlacedLayer,
  { module, call }: TorchLayer,
  variable: string,
  reads: readonly string[],
) => ({
  init:
    module === undefined
      ? []
      : [
          `self.${variable} = ${module}`,
          ...(isFrozen(layer) ? [`self.${variable}.requires_grad_(False)`] : []),
        ],
  forward: `${variable} = ${call(reads, `self.${variable}`)}`,
})

/** @example classNameOf('lenet-5') // 'Lenet5' */
export const classNameOf = (name: string): string => {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const joined = words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('')
  return /^[A-Z]/.test(joined) ? joined : `Net${joined}`
}

const docstring = ({ name, inputs, outputs }: PlacedNetwork): string => {
  const words = (layers: readonly PlacedLayer[]) =>
    layers.map(({ output }) => shapeInWords(shapeOf(output))).join(', ')
  const text = `${name}: ${words(inputs)} → ${words(outputs)}; channels stand first here.`
  return inPython(text).slice(1, -1)
}
