import { type Checked, hasIssues, type Issue } from '../../issue.ts'
import { layerKinds, type PlacedLayer } from '../../layer-kinds.ts'
import { type Fields, fieldsOf } from '../../reading/keras/fields.ts'
import { quoted } from '../../schema/quoted.ts'
import { isFrozen } from '../is-frozen.ts'
import { inPython, keywords } from '../python.ts'
import { unusual } from '../usual-settings.ts'
import { kerasActivation } from './keras-activation.ts'
import { isLikeSame, type PoolPadding, poolPadding } from './pool-padding.ts'

/** Settings that Keras' layers do not have, and the one value at which they say nothing. */
const notInKeras: Fields = { ceilMode: false }

/** A layer as calls of Keras, one after the other; or what Keras does not have. */
export const kerasLayer = (
  layer: PlacedLayer,
  isAfterRelu: boolean,
): Checked<readonly string[]> => {
  const { name, kind } = layer
  // where Keras counts running statistics is no setting of its
  const { statistics: _, activation = 'linear', padding, ...settings } = fieldsOf(layer.config)
  const className = layerKinds[kind].names.keras
  const bend = kerasActivation(
    kind === 'activation' ? fieldsOf(layer.config) : { activation },
    name,
  )
  if (className === undefined || 'again' in layer) return { issues: [noLayer(layer)] }
  if (hasIssues(bend)) return bend
  const pool = poolPadding(layer, isAfterRelu)
  const zeros = pool ? aroundPool(pool) : zerosAround(layer, padding)
  const issues = [...zeros.issues, ...(pool ? [] : lacking(name, settings))]
  if (issues.length > 0) return { issues }
  if (kind === 'activation' && bend.value.startsWith('keras.')) return { value: [bend.value] }
  const said = Object.entries(settings).filter(([field]) => !Object.hasOwn(notInKeras, field))
  const words = [
    ...keywords(unusual({ ...Object.fromEntries(said), padding: zeros.inside })),
    ...(bend.value === '' ? [] : [`activation=${bend.value}`]),
    ...(isFrozen(layer) ? ['trainable=False'] : []),
    // Keras takes no slash in a name
    `name=${inPython(name.replace(/\//g, '_'))}`,
  ]
  return { value: [...zeros.before, `keras.layers.${className}(${words.join(', ')})`] }
}

const lacking = (name: string, settings: Fields): readonly Issue[] =>
  Object.entries(notInKeras)
    .filter(([field, value]) => field in settings && settings[field] !== value)
    .map(([field, value]) => ({
      path: `${name}.${field}`,
      expected: `${quoted(value)}, as Keras has it`,
      received: quoted(settings[field]),
      try: 'Keras has no such setting. Use another, or another library.',
    }))

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
