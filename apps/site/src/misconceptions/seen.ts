import { addressOf } from '@longhand/derivation'
import { type UnitsDrawing, unitsFigure } from '@longhand/figures'
import { unitsDrawing } from '@longhand/handouts'
import {
  hasIssues,
  type Network,
  type PlacedNetwork,
  placeNetwork,
  shapeOf,
} from '@longhand/network'
import { litBy, placeOf, placesOf } from '~/labs/backprop/lit-by.ts'
import { hasUnits } from '~/worked/has-units.ts'
import type { Subject } from '~/worked/subject.ts'
import { difference } from './difference.ts'
import type { Held } from './questions.ts'

/** What a question is about, as it is drawn: a layer alone, or a problem unit by unit. */
export type Seen =
  | {
      readonly layer: PlacedNetwork
      readonly name: string
      readonly kind: Network['layers'][number]['kind']
    }
  | { readonly wide: string; readonly narrow: string }

/** A drawing in which what takes part in a line is lit. */
const withLit = (svg: string, lit: ReadonlySet<string>): string =>
  svg.replace(/<\w+[^>]* data-of="([^"]*)"[^>]*>/g, (tag, of: string) => {
    if (!lit.has(of)) return tag
    return tag.includes(' class="')
      ? tag.replace(' class="', ' class="lit ')
      : tag.replace(/^<\w+/, (start) => `${start} class="lit"`)
  })

/** The number that was asked for, and the terms of its working that the idea loses or changes. */
const partingIn = ({ right, wrong }: Held): ReadonlySet<string> => {
  const terms = [...difference(right, wrong).lost].flatMap(placesOf)
  return terms.length === 0 ? litBy(right) : new Set([placeOf(addressOf(right)), ...terms])
}

const inUnits = (drawing: UnitsDrawing, lit: ReadonlySet<string>): Seen => ({
  wide: withLit(unitsFigure(drawing, { layout: 'wide' }), lit),
  narrow: withLit(unitsFigure(drawing, { layout: 'narrow' }), lit),
})

/** A layer over what it reads; undefined where the question is about no layer of the network. */
const layerAlone = ({ data, network }: Subject, quantity: string): Seen | undefined => {
  const placed = network.layers.find(({ of }) => quantity.startsWith(`${of}.`))
  const stated = 'network' in data ? data.network : undefined
  const layer = stated?.layers.find(({ name }) => name === placed?.name)
  if (placed === undefined || layer === undefined) return undefined
  const { shares: _, ...own } = layer
  const input = Object.fromEntries(
    placed.reads.map((name, i) => [name, shapeOf(placed.inputs[i] ?? placed.output)]),
  )
  const alone = placeNetwork({
    name: layer.name,
    input,
    layers: [{ ...own, inputs: placed.reads }],
  })
  return hasIssues(alone) ? undefined : { layer: alone.value, name: layer.name, kind: layer.kind }
}

/** Where a question stands that an idea was held in; undefined where it cannot be drawn small. */
export const seenIn = (subject: Subject, quantity: string, held: Held): Seen | undefined => {
  const { work, network } = subject
  if (work === undefined) return layerAlone(subject, quantity)
  if (!hasUnits(network)) return undefined
  return inUnits(unitsDrawing(work, 'Where the idea goes another way'), partingIn(held))
}
