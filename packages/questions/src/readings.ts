import type { Derivation } from '@longhand/derivation'
import type { Convention } from '@longhand/marking'
import { conventionNamed, conventions } from '@longhand/parameters'

/** Quantities whose readings are all right ways to answer: MACs or FLOPs, in bounds or not. */
const readSeveralWays: readonly string[] = ['connections', 'macs']

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * The other readings of a quantity as conventions: FLOPs where MACs are asked for.
 *
 * @param what What is asked of a layer or the total: `macs`.
 * @param otherwise The same layer or total under another convention, where it can be counted so.
 */
export const readingsOf = (
  what: string,
  truth: Derivation,
  otherwise: (id: string) => Derivation | undefined,
): readonly Convention[] => {
  const asked = conventionNamed(what)
  if (asked === undefined || !readSeveralWays.includes(asked.of)) return []
  return conventions
    .filter(({ id, of }) => of === asked.of && id !== asked.id)
    .flatMap(({ id, says }): readonly Convention[] => {
      const derivation = otherwise(id)
      return derivation === undefined || derivation.value === truth.value
        ? []
        : [{ id: kebab(id), says: `Right, if one counts ${says}.`, derivation }]
    })
}
