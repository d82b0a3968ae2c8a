import type { Problem, Work } from '@longhand/backprop'
import { type Checked, hasIssues, type Issue, type PlacedLayer } from '@longhand/network'
import { beforeIssues } from '../before-issues.ts'
import { identifiersOf } from '../identifiers.ts'
import { type Reads, torchLayer } from './torch-layers.ts'
import { torchLoss } from './torch-losses.ts'
import { torchClip, torchOptimizer } from './torch-optimizer.ts'

/**
 * A program in PyTorch that works the problem out and prints the answer as JSON, in float64; or
 * what of the problem it cannot say.
 */
export const torchCode = ({ problem, network }: Work): Checked<string> => {
  const names = identifiersOf([...network.inputs, ...network.layers].map(({ name }) => name))
  const layers = network.layers.map((layer) => lineOf(layer, names))
  const optimizer = torchOptimizer(problem.optimizer)
  const issues = [
    ...layers.flatMap((line) => (hasIssues(line) ? line.issues : [])),
    ...(hasIssues(optimizer) ? optimizer.issues : []),
    ...beforeIssues(problem),
  ]
  if (issues.length > 0 || hasIssues(optimizer)) return { issues }
  const [first, last] = [network.inputs[0], network.outputs[0]]
  const forward = [
    `def forward(${names.get(first?.name ?? '')}):`,
    ...layers.flatMap((line) => (hasIssues(line) ? [] : [`    ${line.value}`])),
    `    return ${names.get(last?.name ?? '')}`,
  ].join('\n')
  return {
    value: [
      heading(problem),
      tensors(network.layers, problem, names),
      forward,
      torchLoss(problem),
      optimizer.value,
      byLayer,
      trainingLoop(problem),
      ending,
    ].join('\n\n'),
  }
}

const heading = ({ network, input, target }: Problem): string =>
  [
    'import json',
    'import torch',
    'import torch.nn.functional as F',
    '',
    'real = torch.float64',
    '',
    `# ${network.name.replace(/\s+/g, ' ')}: kernels as in Keras, a row for each input`,
    `x = torch.tensor(${JSON.stringify(input)}, dtype=real)`,
    `target = torch.tensor(${JSON.stringify(target)}, dtype=real)`,
  ].join('\n')

const weightName = (layer: string | undefined, tensor: string): string => `${layer}_${tensor}`

const tensors = (
  layers: readonly PlacedLayer[],
  problem: Problem,
  names: ReadonlyMap<string, string>,
): string => {
  const all = layers.flatMap(({ name, weights }) =>
    Object.entries(weights).map(([tensor, { bias, trainable, shape }]) => ({
      bias,
      isFrozen: !trainable || (bias && problem.update?.biases === false),
      path: JSON.stringify([name, tensor, shape.map(({ value }) => Number(value))]),
      name: weightName(names.get(name), tensor),
      value: JSON.stringify(numbersOf(problem, name, tensor, bias)),
    })),
  )
  const lists = (isBias: boolean) =>
    all.filter(({ bias, isFrozen }) => bias === isBias && !isFrozen).map(({ name }) => name)
  return [
    ...all.map(
      ({ name, value }) => `${name} = torch.tensor(${value}, dtype=real, requires_grad=True)`,
    ),
    `kernels = [${lists(false).join(', ')}]`,
    `biases = [${lists(true).join(', ')}]`,
    `named = [${all.map(({ path, name }) => `(${path}, ${name})`).join(', ')}]`,
  ].join('\n')
}

/** The numbers of a tensor; of a bias that all units share, one. */
const numbersOf = (problem: Problem, layer: string, tensor: string, isBias: boolean): unknown => {
  const numbers = problem.weights[layer]?.[tensor]
  return isBias && problem.sharedBias && Array.isArray(numbers) ? numbers.slice(0, 1) : numbers
}

const lineOf = (layer: PlacedLayer, names: ReadonlyMap<string, string>): Checked<string> => {
  const name = names.get(layer.name)
  const [first = '', ...others] = layer.reads.map((read) => names.get(read) ?? '')
  const reads: Reads = {
    inputs: [first, ...others],
    weight: (tensor) => weightName(name, tensor),
  }
  const written = torchLayer(layer, reads)
  return written === undefined ? { issues: [unwritten(layer)] } : { value: `${name} = ${written}` }
}

const unwritten = ({ name, kind }: PlacedLayer): Issue => ({
  path: name,
  expected: 'a layer that can be written in PyTorch here',
  received: `${kind} with these settings`,
  try: 'Take the code for TensorFlow.js, or another layer.',
})

const byLayer = [
  'def by_layer(of):',
  '    numbers = {}',
  '    for (layer, tensor, shape), one in named:',
  '        numbers.setdefault(layer, {})[tensor] = of(one).expand(shape).tolist()',
  '    return numbers',
].join('\n')

const trainingLoop = ({ optimizer, steps = 1 }: Problem): string =>
  [
    `for step in range(${steps}):`,
    '    for _, one in named:',
    '        one.grad = None',
    '    output = forward(x)',
    '    loss = error(output, target)',
    '    loss.backward()',
    '    if step == 0:',
    '        answer = {',
    '            "loss": loss.item(),',
    '            "outputs": output.flatten(1).tolist(),',
    '            "gradients": by_layer(lambda one: one.grad),',
    '        }',
    ...torchClip(optimizer).map((line) => `    ${line}`),
    '    optimizer.step()',
  ].join('\n')

const ending = [
  'answer["updated"] = by_layer(lambda one: one.detach())',
  'answer["lossAfter"] = error(forward(x), target).item()',
  'print(json.dumps(answer))',
  '',
].join('\n')
