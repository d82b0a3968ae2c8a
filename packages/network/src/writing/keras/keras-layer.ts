import { type Checked, hasIssues, type Issue, issuesIn } from '../../issue.ts'
import { layerKinds, type PlacedLayer } from '../../layer-kinds.ts'
import { fieldsOf } from '../../reading/keras/fields.ts'
import { isFrozen } from '../is-frozen.ts'
import { inPython } from '../python.ts'
import { kerasActivation } from './keras-activation.ts'
import { activationWord, kerasWords } from './keras-words.ts'
import { isLikeSame, type PoolPadding, poolPadding } from './pool-padding.ts'
import { wrappedLayer } from './wrapped-layer.ts'

/** A layer as calls of Keras, one after the other; or what Keras does not have. */
export const kerasLayer = (
  layer: PlacedLayer,
  isAfterRelu: boolean,
): Checked<readonly string[]> => {
  const { name, kind } = layer
  // where Keras counts running statistics is no setting of its
  const {
    statistics,
    activation,
    padding,
    layer: wrapped,
    backwardLayer,
    ...settings
  } = fieldsOf(layer.config)
  const className = layerKinds[kind].names.keras
  if (className === undefined || 'again' in layer) return { issues: [noLayer(layer)] }
  if (kind === 'activation') return activationLayer(layer)
  const bend = activationWord(name, layer.config)
  const inner = wrappedLayer(name, wrapped)
  const backward = wrappedLayer(name, backwardLayer)
  if (hasIssues(bend)) return bend
  if (inner !== undefined && hasIssues(inner)) return inner
  if (backward !== undefined && hasIssues(backward)) return backward
  const pool = poolPadding(layer, isAfterRelu)
  const zeros = pool ? aroundPool(pool) : zerosAround(layer, padding)
  const { ceilMode, ...ours } = settings
  const said = kerasWords(name, { ...ours, ...(pool ? {} : { ceilMode }), padding: zeros.inside })
  const issues = [...zeros.issues, ...issuesIn(said)]
  if (hasIssues(said) || issues.length > 0) return { issues }
  const words = [
    ...(inner === undefined ? [] : [inner.value]),
    ...(backward === undefined ? [] : [`backward_layer=${backward.value}`]),
    ...said.value,
    ...bend.value,
    ...(isFrozen(layer) ? ['trainable=False'] : []),
    nameWord(name),
  ]
  return { value: [...zeros.before, `keras.layers.${className}(${words.join(', ')})`] }
}

/** Keras takes no slash in a name. */
const nameWord = (name: string): string => `name=${inPython(name.replace(/\//g, '_'))}`

/** An activation by its name, or a layer of its own where it has settings. */
const activationLayer = ({ name, config }: PlacedLayer): Checked<readonly string[]> => {
  const bend = kerasActivation(fieldsOf(config), name)
  if (hasIssues(bend)) return bend
  if (bend.value.startsWith('keras.')) return { value: [bend.value] }
  const activation = `activation=${bend.value || '"linear"'}`
  return { value: [`keras.layers.Activation(${activation}, ${nameWord(name)})`] }
}

const noLayer = ({ name, kind }: PlacedLayer): Issue => ({
  path: name,
  expected: 'a layer that Keras has',
  received: kind,
  try: 'Use another layer, or another library.',
})

interface Zeros {
  readonly before: readonly string[]
  readonly inside: unknown
  readonly issues: readonly Issue[]
}

const keepsSize = (config: object, padding: readonly (readonly [number, number])[]): boolean => {
  const { kernelSize, strides, dilationRate } = fieldsOf(config)
  if (!areNumbers(kernelSize) || !areNumbers(strides) || !areNumbers(dilationRate)) return false
  const spans = kernelSize.map((size, i) => (size - 1) * (dilationRate[i] ?? 1) + 1)
  return isLikeSame(spans, strides, padding)
}

const areNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number')

const aroundPool = ({ padding, before }: PoolPadding): Zeros => ({
  before: before ? [zeroPadding(before)] : [],
  inside: padding,
  issues: [],
})

const zeroPadding = (sides: readonly unknown[]): string =>
  `keras.layers.ZeroPadding${sides.length}D(padding=${inPython(sides)})`

/** Zeros that are written out stand in a layer of their own, where Keras' layer has only words. */
const zerosAround = ({ name, kind, config }: PlacedLayer, padding: unknown): Zeros => {
  const isOwn = typeof padding === 'string' || padding === undefined || /^zeroPadding/.test(kind)
  if (!Array.isArray(padding) || isOwn) return { before: [], inside: padding, issues: [] }
  if (padding.flat().every((zeros) => zeros === 0))
    return { before: [], inside: 'valid', issues: [] }
  if ('kernelSize' in config && !/Transpose$/.test(kind)) {
    if (keepsSize(config, padding)) return { before: [], inside: 'same', issues: [] }
    return { before: [zeroPadding(padding)], inside: 'valid', issues: [] }
  }
  const issue = {
    path: `${name}.padding`,
    expected: '"valid" or "same", as Keras has it',
    received: 'zeros of its own',
    try: 'Put a zeroPadding layer before it, if zeros are what the padding should be.',
  }
  return { before: [], inside: padding, issues: [issue] }
}
