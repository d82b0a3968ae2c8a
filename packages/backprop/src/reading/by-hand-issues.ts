import type { Issue, PlacedLayer } from '@longhand/network'
import { isNotByHand } from '../not-by-hand.ts'
import { gradientRules } from '../rules/gradient-rules.ts'
import { ruleOf } from '../rules/rule-of.ts'

const kindsByHand = Object.entries(gradientRules)
  .filter(([kind, rule]) => !isNotByHand(rule) && kind !== 'input')
  .map(([kind]) => kind)

/** What of a layer is not worked out by hand. */
export const byHandIssues = (layer: PlacedLayer): readonly Issue[] => {
  const rule = ruleOf(layer)
  if (isNotByHand(rule))
    return [
      {
        path: layer.name,
        expected: `a kind that is worked out by hand: ${kindsByHand.join(', ')}`,
        received: `${layer.kind}, ${rule.notByHand}`,
        try: 'Leave this layer out, or train the network instead.',
      },
    ]
  const lack = rule.lacks?.(layer)
  if (lack === undefined) return []
  const { field, ...what } = lack
  return [{ path: `${layer.name}.${field}`, ...what }]
}
