import type { Issue } from '../issue.ts'
import type { Wired } from './wiring.ts'

/** The layers, each after all that it reads; those that wait for each other are left over. */
export interface Ordered {
  readonly ordered: readonly Wired[]
  readonly circle: readonly Wired[]
}

/** Puts each layer after all that it reads: as they stand where that does, else by readiness. */
export const inOrder = (wired: readonly Wired[]): Ordered => {
  const asTheyStand = ready(wired)
  if (asTheyStand.length === wired.length) return { ordered: wired, circle: [] }
  const ordered = byReadiness(wired)
  const done = new Set(ordered)
  return { ordered, circle: wired.filter((one) => !done.has(one)) }
}

const namesOf = (wired: readonly Wired[]): ReadonlySet<string> =>
  new Set(wired.map(({ layer }) => layer.name))

/** The layers that read only what stands before them. */
const ready = (wired: readonly Wired[]): readonly Wired[] => {
  const toCome = new Set(namesOf(wired))
  return wired.filter(({ layer, reads }) => {
    const isReady = !reads.some((name) => toCome.has(name))
    toCome.delete(layer.name)
    return isReady
  })
}

/** The layers that read each name, once for each time they do. */
const readersIn = (wired: readonly Wired[]): ReadonlyMap<string, readonly Wired[]> => {
  const readers = new Map<string, Wired[]>()
  for (const one of wired)
    for (const name of one.reads) {
      const before = readers.get(name)
      if (before === undefined) readers.set(name, [one])
      else before.push(one)
    }
  return readers
}

/** Kahn's algorithm: a layer follows as soon as the last layer it reads is done. */
const byReadiness = (wired: readonly Wired[]): readonly Wired[] => {
  const names = namesOf(wired)
  const waitsFor = new Map(
    wired.map((one) => [one, one.reads.filter((name) => names.has(name)).length]),
  )
  const readers = readersIn(wired)
  const ordered = wired.filter((one) => waitsFor.get(one) === 0)
  for (const { layer } of ordered)
    for (const reader of readers.get(layer.name) ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1
      waitsFor.set(reader, left)
      if (left === 0) ordered.push(reader)
    }
  return ordered
}

/** Layers that wait for each other. */
export const circleIssues = (circle: readonly Wired[]): readonly Issue[] => {
  const names = circle.map(({ layer }) => layer.name)
  return names.slice(0, 1).map((name) => ({
    path: `${name}.inputs`,
    expected: 'layers that can be worked out one after the other',
    received: `a circle that holds up ${names.slice(0, 8).join(', ')}`,
    try: 'Take one of these layers out of the inputs of another.',
  }))
}
