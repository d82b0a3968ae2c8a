import { type Checked, hasIssues, type Issue, issuesIn } from '../../issue.ts'
import { isLayerKind, type LayerKind, layerKinds } from '../../layer-kinds.ts'
import type { Layer } from '../../network.ts'
import { quoted } from '../../schema/quoted.ts'
import { activationOfLayer } from './activation-layers.ts'
import { axesInOurOrder } from './axes-in-our-order.ts'
import { customSettings, isCustom } from './custom-layers.ts'
import type { DataOrder } from './data-order.ts'
import { type Fields, fieldsOf } from './fields.ts'
import type { NamedLayer } from './inputs.ts'
import { layerFrame } from './layer-frame.ts'
import { whatCounts } from './left-out.ts'
import { currentClass, inCurrentWords } from './legacy.ts'
import { inOne, readFunctions } from './read-functions.ts'

/** A layer in our words; who reads whom is not looked at yet. */
export interface Translated {
  readonly layer: Layer
  /** The axis it says it works along, as the file has it. */
  readonly axis: unknown
}

type Kind = Layer['kind']

const kindOf: ReadonlyMap<string, Kind> = new Map(
  Object.keys(layerKinds).flatMap((kind): (readonly [string, Kind])[] => {
    if (!isLayerKind(kind) || kind === 'input') return []
    const { keras } = layerKinds[kind].names
    return keras === undefined ? [] : [[keras, kind]]
  }),
)

/** A layer of a file in our words, under the name that it is given here. */
export const readLayer = (from: NamedLayer, order: DataOrder): Checked<Translated> => {
  const { name, config, trainable } = from
  const found = isCustom(from) ? customLayer(from, order) : kindAndSettings(from)
  if (hasIssues(found)) return found
  const { kind } = found.value
  const ordered = axesInOurOrder(kind, found.value.config, order, name)
  if (hasIssues(ordered)) return ordered
  const settings = ordered.value
  const axis = config.axis ?? config.concatAxis
  // where channels stand last, a kind that can work along any axis is told which
  const isTold = order === 'channels-last' && axis !== undefined && axis !== -1 && takesAxis(kind)
  const told = isTold ? { ...settings, axis } : settings
  const layer = { name, kind, config: told, ...(trainable ? {} : { trainable }) }
  return { value: { layer, axis: isTold ? undefined : axis } }
}

/** Whether layers of a kind can work along any axis. */
export const takesAxis = (kind: Kind): boolean =>
  kind !== 'activation' && fieldsIn(kind).axis !== undefined

interface KindAndSettings {
  readonly kind: Kind
  readonly config: Fields
}

const customLayer = (from: NamedLayer, order: DataOrder): Checked<KindAndSettings> => {
  const settings = customSettings(from, order)
  return hasIssues(settings) ? settings : { value: { kind: 'operation', config: settings.value } }
}

const kindAndSettings = (from: NamedLayer): Checked<KindAndSettings> => {
  const { name, className, config, path } = from
  const activation = activationOfLayer(className, config, name)
  if (activation !== undefined)
    return hasIssues(activation)
      ? activation
      : { value: { kind: 'activation', config: inOne(activation.value) } }
  const kind = kindOf.get(currentClass(className, config))
  if (kind === undefined) return { issues: [unknownClass(className, path)] }
  const settings = wraps(kind) ? readWrapper(kind, from) : readSettings(kind, from)
  return hasIssues(settings) ? settings : { value: { kind, config: settings.value } }
}

/** Whether layers of a kind have a layer inside them. */
const wraps = (kind: LayerKind): boolean => fieldsIn(kind).layer !== undefined

/** The settings of a wrapper, and of the layer inside it. */
const readWrapper = (kind: LayerKind, from: NamedLayer): Checked<Fields> => {
  const { name, config, path } = from
  if (config.mergeMode === null) return { issues: [notJoined(path)] }
  const frame = layerFrame(config.layer, `${path}.config.layer`)
  if (hasIssues(frame)) return frame
  const inner = kindAndSettings({ ...frame.value, name: `${name}.layer` })
  const backward = readBackward(from)
  const rest = { ...config, layer: null, backwardLayer: null }
  const settings = readSettings(kind, { ...from, config: rest })
  if (hasIssues(inner) || hasIssues(settings) || hasIssues(backward))
    return { issues: [inner, settings, backward].flatMap(issuesIn) }
  const isOther = backward.value !== undefined && !isMirrored(inner.value, backward.value)
  const other = isOther ? { backwardLayer: backward.value } : {}
  return { value: { ...settings.value, layer: inner.value, ...other } }
}

/** The layer that reads backwards, if the file says it. */
const readBackward = ({ name, config, path }: NamedLayer): Checked<KindAndSettings | undefined> => {
  if (config.backwardLayer === null || config.backwardLayer === undefined)
    return { value: undefined }
  const frame = layerFrame(config.backwardLayer, `${path}.config.backward_layer`)
  return hasIssues(frame)
    ? frame
    : kindAndSettings({ ...frame.value, name: `${name}.backwardLayer` })
}

/** Whether two layers differ in their direction only. */
const isMirrored = (one: KindAndSettings, other: KindAndSettings): boolean => {
  const plain = ({ kind, config: { goBackwards: _, ...config } }: KindAndSettings) =>
    JSON.stringify([kind, Object.entries(config).sort()])
  return plain(one) === plain(other)
}

const notJoined = (path: string): Issue => ({
  path: `${path}.config.merge_mode`,
  expected: 'a word that says how both directions are joined',
  received: 'null',
  try: 'Longhand does not read two outputs of a layer yet; use merge_mode "concat".',
})

/** What the settings of a kind are called. */
const fieldsIn = (kind: LayerKind): Fields =>
  fieldsOf(Reflect.get(layerKinds[kind].config, 'entries'))

/** A layer's settings in our words; whether they are right, its kind says. */
const readSettings = (
  kind: LayerKind,
  { name, className, config }: NamedLayer,
): Checked<Fields> => {
  const said = whatCounts(inCurrentWords(kind, className, config), fieldsIn(kind))
  const { axis: _, activation, recurrentActivation, ...settings } = said
  const known = readFunctions(kind, name, { activation, recurrentActivation })
  return hasIssues(known) ? known : { value: { ...settings, ...known.value } }
}

const unknownClass = (className: string, path: string): Issue => ({
  path: `${path}.class_name`,
  expected: 'a layer that Longhand knows',
  received: quoted(className),
  try: 'Longhand does not read it yet; for counts without it, take it out of the file.',
})
