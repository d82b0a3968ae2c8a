import type { Note } from '../../note.ts'

/** Names for layers, each once, and a note where they are not the file's. */
export interface GivenNames {
  readonly names: readonly string[]
  readonly notes: readonly Note[]
}

/** What a layer is called in its file, and its class, after which Keras names it. */
export interface Named {
  readonly name: string | undefined
  readonly className: string
}

/**
 * A name of its own for each layer of a plain list: its own where it has one that is free.
 *
 * @example giveNames([{ name: undefined, className: 'MaxPooling2D' }]).names // ['max_pooling2d_1']
 */
export const giveNames = (layers: readonly Named[]): GivenNames => {
  const taken = new Set(layers.flatMap(({ name }) => name ?? []))
  const used = new Set<string>()
  const counts = new Map<string, number>()
  const names = layers.map(({ name, className }) => {
    const isFree = name !== undefined && !used.has(name)
    const given = isFree ? name : next(name ?? snakeCase(className), taken, counts)
    used.add(given)
    taken.add(given)
    return given
  })
  const changed = names.filter((name, i) => name !== layers[i]?.name)
  return { names, notes: changed.length === 0 ? [] : [givenNote(changed)] }
}

/** The first free name of `base_1`, `base_2`, … */
const next = (base: string, taken: ReadonlySet<string>, counts: Map<string, number>): string => {
  let count = (counts.get(base) ?? 0) + 1
  while (taken.has(`${base}_${count}`)) count += 1
  counts.set(base, count)
  return `${base}_${count}`
}

const snakeCase = (className: string): string =>
  className
    .replace(/([a-z])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .slice(0, 100) || 'layer'

const givenNote = (names: readonly string[]): Note => ({
  id: 'names-given',
  says: `Layers without a name of their own are called ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`,
})
