import type { Issue } from '@longhand/network'
import { isNotByHand } from '../not-by-hand.ts'
import { ruleOf } from '../rules/rule-of.ts'
import { shapeIn } from '../working/shape-in.ts'
import { rangeIssues } from './range-issues.ts'
import type { Batch } from './read-batch.ts'
import type { Placed } from './read-placed.ts'

/** Layers that take numbers for names: they read the input itself, and know every number in it. */
export const tokenIssues = ({ placed, inputLayer }: Placed, input: Batch): readonly Issue[] =>
  placed.layers.flatMap((layer) => {
    const rule = ruleOf(layer)
    const range = isNotByHand(rule) ? undefined : rule.reads?.(layer)
    if (range === undefined) return []
    if (layer.reads[0] !== inputLayer.name) return [readsLayer(layer.name, layer.reads[0])]
    const shape = [input.nested.length, ...shapeIn(inputLayer.output)]
    return rangeIssues('input', input.flat, shape, range)
  })

const readsLayer = (name: string, read = ''): Issue => ({
  path: `${name}.inputs`,
  expected: 'the input of the network itself, since it takes numbers for names',
  received: read,
  try: 'Let it read the input.',
})
