import { isLayerKind, kindGroups, type Layer, layerKinds, type Network } from '@longhand/network'
import { parseText } from '@longhand/network/text'

/** Every kind that can stand in a row. */
export const rowKinds: readonly Layer['kind'][] = Object.keys(layerKinds).filter(
  (kind): kind is Layer['kind'] => isLayerKind(kind) && kind !== 'input',
)

/** The same, by what they are listed under. */
export const rowGroups: readonly {
  readonly label: string
  readonly kinds: readonly Layer['kind'][]
}[] = Object.entries(kindGroups).map(([group, label]) => ({
  label,
  kinds: rowKinds.filter((kind) => layerKinds[kind].group === group),
}))

const freeName = (kind: string, { layers }: Network): string => {
  const names = new Set(layers.map(({ name }) => name))
  const at = Array.from({ length: layers.length + 1 }, (_, i) => `${kind}${i + 1}`)
  return at.find((name) => !names.has(name)) ?? kind
}

const usual = (kind: Layer['kind']): Pick<Layer, 'kind' | 'config'> => ({
  kind,
  config: layerKinds[kind].example.config,
})

/** A layer more, at the end. */
export const addRow = (network: Network, kind: Layer['kind']): Network => ({
  ...network,
  layers: [...network.layers, { ...usual(kind), name: freeName(kind, network) }],
})

export const removeRow = (network: Network, at: number): Network => ({
  ...network,
  layers: network.layers.filter((_, i) => i !== at),
})

/** A layer one place up (−1) or down (1). */
export const moveRow = (network: Network, at: number, by: number): Network => {
  const [moved] = network.layers.slice(at, at + 1)
  if (moved === undefined) return network
  const others = network.layers.filter((_, i) => i !== at)
  return { ...network, layers: others.toSpliced(at + by, 0, moved) }
}

/** A layer changed in place. */
export const changeRow = (network: Network, at: number, change: Partial<Layer>): Network => ({
  ...network,
  layers: network.layers.map((layer, i) => (i === at ? { ...layer, ...change } : layer)),
})

/** A layer of another kind, with that kind's usual settings. */
export const rowOfKind = (network: Network, at: number, kind: Layer['kind']): Network =>
  changeRow(network, at, usual(kind))

/** What a learner typed for a setting: a number, a list, a word; an empty field leaves it out. */
const settingOf = (text: string): unknown => {
  const read = parseText(text)
  return 'issues' in read ? text : read.value
}

/** A layer with one of its settings as a learner typed it. */
export const withSetting = (network: Network, at: number, field: string, text: string): Network => {
  const { [field]: _, ...others } = network.layers[at]?.config ?? {}
  const config = text.trim() === '' ? others : { ...others, [field]: settingOf(text) }
  return changeRow(network, at, { config })
}

/** A setting as a learner would type it. */
export const settingInWords = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
