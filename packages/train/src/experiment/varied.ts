import { type Checked, type Issue, isObject, quoted } from '@longhand/network'
import { factorInWords } from '../comparing/factor-in-words.ts'

/** A setting by its path, and the values that it takes in turn. */
export type Vary = Readonly<Record<string, readonly unknown[]>>

/** An object with one of its fields set, at any depth; undefined where the path leads nowhere. */
const withField = (
  data: unknown,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): unknown => {
  if (!isObject(data) || name === '') return undefined
  if (rest.length === 0) return { ...data, [name]: value }
  const inside = withField(data[name], rest, value)
  return inside === undefined ? undefined : { ...data, [name]: inside }
}

/** `layers.c1,c2.activation`: a setting of the layers of these names. */
const withLayers = (
  data: unknown,
  [names = '', ...rest]: readonly string[],
  value: unknown,
): unknown => {
  if (!isObject(data) || !isObject(data.network) || !Array.isArray(data.network.layers))
    return undefined
  const meant = names.split(',').map((name) => name.trim())
  const layers: readonly unknown[] = data.network.layers
  const known = layers.flatMap((layer) => (isObject(layer) ? [layer.name] : []))
  if (rest.length === 0 || !meant.every((name) => known.includes(name))) return undefined
  const set = (layer: unknown) =>
    isObject(layer) && meant.some((name) => name === layer.name)
      ? withField({ config: {}, ...layer }, ['config', ...rest], value)
      : layer
  return { ...data, network: { ...data.network, layers: layers.map(set) } }
}

const withSetting = (data: unknown, path: string, value: unknown): unknown => {
  const [first = '', ...rest] = path.split('.')
  return first === 'layers'
    ? withLayers(data, rest, value)
    : withField(data, [first, ...rest], value)
}

const nowhere = (path: string): Issue => ({
  path: `vary.${path}`,
  expected:
    'a setting of the experiment: batchSize, optimizer.learningRate, layers.conv1.activation',
  received: quoted(path),
  try: 'Write the path of a field, or layers, the names of layers, and their setting.',
})

/** A value, or the settings that it holds. */
const inWords = (value: unknown): string =>
  isObject(value)
    ? Object.entries(value)
        .map(([name, one]) => (name === 'kind' ? quoted(one) : `${name} ${quoted(one)}`))
        .join(' ')
    : quoted(value)

const named = (data: unknown, path: string, value: unknown): unknown => {
  if (!isObject(data)) return data
  const said =
    isObject(value) && 'name' in value ? String(value.name) : inWords(value).replaceAll('"', '')
  return { ...data, name: `${String(data.name)}, ${factorInWords(path, said)}`.slice(0, 200) }
}

const twice = (path: string, value: unknown): Issue => ({
  path: `vary.${path}`,
  expected: 'each value once',
  received: `${quoted(value)} more than once`,
  try: 'Leave one of them out.',
})

/** The first value of a list that stands in it again. */
const again = (values: readonly unknown[]): readonly unknown[] => {
  const said = values.map((value) => JSON.stringify(value))
  return values.filter((_, i) => said.indexOf(said[i] ?? '') !== i).slice(0, 1)
}

/** Every experiment of a grid: each value of each setting with each of the others. */
export const varied = (data: unknown, vary: Vary): Checked<readonly unknown[]> => {
  const issues = Object.entries(vary).flatMap(([path, values]) => [
    ...(withSetting(data, path, values[0]) === undefined ? [nowhere(path)] : []),
    ...again(values).map((value) => twice(path, value)),
  ])
  if (issues.length > 0) return { issues }
  return {
    value: Object.entries(vary).reduce<readonly unknown[]>(
      (all, [path, values]) =>
        all.flatMap((one) =>
          values.map((value) => named(withSetting(one, path, value), path, value)),
        ),
      [data],
    ),
  }
}
