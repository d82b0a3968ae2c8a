import type { Table } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import { isNotByHand } from '../not-by-hand.ts'
import type { Worked } from '../rules/gradient-rule.ts'
import { ruleOf } from '../rules/rule-of.ts'
import type { Stage } from '../writing/stage.ts'
import { deskOf } from './desk-of.ts'
import { required } from './required.ts'
import type { SetUp } from './set-up.ts'
import type { Weights } from './weights.ts'

/** A layer on the way forward. */
export interface Passed {
  readonly layer: PlacedLayer
  readonly worked: Worked
}

/** Every layer on the way forward, each after all that it reads. */
export type Pass = readonly Passed[]

/** The way forward: each layer's rule is asked once, and nothing is computed yet. */
export const forwardPass = (setUp: SetUp, weights: Weights, stage: Stage): Pass => {
  const outputs = new Map<string, Table>()
  return [setUp.inputLayer, ...setUp.network.layers].map((layer) => {
    const inputs = layer.reads.map((name) => required(outputs.get(name), name))
    const [first = setUp.input, ...others] = inputs
    const tensors = weights.get(layer.name) ?? {}
    const rule = ruleOf(layer)
    if (isNotByHand(rule)) throw new TypeError(`${layer.name}: ${rule.notByHand}`)
    const worked = rule.work(layer, {
      desk: deskOf(setUp, layer, stage),
      isOutput: layer === setUp.outputLayer,
      inputs: [first, ...others],
      isTraining: setUp.isTraining,
      mask: setUp.masks.get(layer.name),
      weight: (tensor) => required(tensors[tensor], `${layer.name}.${tensor}`),
    })
    outputs.set(layer.name, worked.output)
    return { layer, worked }
  })
}

/** What a layer put out. */
export const outputIn = (pass: Pass, { name }: PlacedLayer): Table =>
  required(pass.find(({ layer }) => layer.name === name)?.worked.output, name)
