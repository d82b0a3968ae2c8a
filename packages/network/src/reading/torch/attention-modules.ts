import type { Module } from './parse-print.ts'
import { readSaid } from './said.ts'
import { flagOr, held, hidingWeights, numberOr, setting, type Translate } from './translate.ts'

const inside = (modules: readonly Module[], name: string) => {
  const found = modules.find((module) => module.name === name)
  return found && readSaid(found.settings)
}

/** What the modules inside a transformer's layer say; undefined where they are others. */
const saidInside = (modules: readonly Module[]) => {
  const [wide, narrow] = [inside(modules, 'linear1'), inside(modules, 'linear2')]
  const norm = inside(modules, 'norm1')
  const features = wide && numberOr(setting(wide, 'in_features', 0))
  const units = wide && numberOr(setting(wide, 'out_features', 1))
  if (wide === undefined || narrow === undefined || norm === undefined) return undefined
  if (features === undefined || units === undefined) return undefined
  const dropout = inside(modules, 'dropout')
  return {
    features,
    units,
    useBias: flagOr(setting(wide, 'bias'), true),
    epsilon: numberOr(setting(norm, 'eps')) ?? 1e-5,
    rate: (dropout && numberOr(setting(dropout, 'p', 0))) ?? 0.1,
  }
}

/** Self-attention and two dense layers; the counts are the same for any number of heads. */
const encoderLayer: Translate = (_, className, modules) => {
  const said = saidInside(modules)
  if (said === undefined) return { layer: hidingWeights(className), takes: {} }
  const { features, units, useBias, epsilon, rate } = said
  const config = { numHeads: 1, feedForward: units, useBias, epsilon, dropout: rate }
  return {
    layer: { kind: 'transformerEncoderLayer', config },
    takes: { types: ['sequence'], last: features, areStepsFirst: true },
    hides: 'heads',
  }
}

/** It reads what an encoder puts out too, whose length a print does not show. */
const decoderLayer: Translate = (_, className, modules) => {
  const said = saidInside(modules)
  if (said === undefined) return { layer: hidingWeights(className), takes: {} }
  const { features, units, useBias } = said
  const attention = (name: string) => ({
    [`${name}.in_proj_weight`]: [3 * features, features],
    [`${name}.out_proj.weight`]: [features, features],
    ...(useBias && {
      [`${name}.in_proj_bias`]: [3 * features],
      [`${name}.out_proj.bias`]: [features],
    }),
  })
  const norm = (name: string) => ({
    [`${name}.weight`]: [features],
    ...(useBias && { [`${name}.bias`]: [features] }),
  })
  const weights = {
    ...attention('self_attn'),
    ...attention('multihead_attn'),
    'linear1.weight': [units, features],
    'linear2.weight': [features, units],
    ...(useBias && { 'linear1.bias': [units], 'linear2.bias': [features] }),
    ...norm('norm1'),
    ...norm('norm2'),
    ...norm('norm3'),
  }
  return {
    layer: held(className, weights),
    takes: { types: ['sequence'], last: features, areStepsFirst: true },
    hides: 'uses',
  }
}

/** How many features its keys and values have, a print does not show. */
const attention: Translate = (_, className, modules) => {
  const output = inside(modules, 'out_proj')
  const features = (output && numberOr(setting(output, 'in_features', 0))) ?? Number.NaN
  return {
    layer: hidingWeights(className),
    takes: { types: ['sequence'], last: features, areStepsFirst: true },
    hides: 'keys',
  }
}

/** Attention of PyTorch, and the layers made of it. */
export const attentionModules: Readonly<Record<string, Translate>> = {
  MultiheadAttention: attention,
  TransformerEncoderLayer: encoderLayer,
  TransformerDecoderLayer: decoderLayer,
}
