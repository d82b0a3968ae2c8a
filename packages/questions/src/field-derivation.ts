import { type Derivation, derive, negation, quantity, sum } from '@longhand/derivation'
import type { AxisName, Checked, PlacedLayer, PlacedNetwork } from '@longhand/network'
import {
  type Field,
  fieldAxes,
  type NoField,
  positionsIn,
  receptiveFields,
} from '@longhand/parameters'

const parts = ['', 'jump', 'start', 'holes'] as const

type FieldPart = (typeof parts)[number]

/** What is asked of a receptive field: along which axis, and which part of it. */
interface AskedOfField {
  readonly axis: AxisName | undefined
  readonly part: FieldPart
}

/** `receptiveField`, `receptiveField.jump`, `receptiveField.width.start`; undefined for others. */
const askedOf = (what: string, axes: readonly AxisName[]): AskedOfField | undefined =>
  [undefined, ...axes]
    .flatMap((axis) => parts.map((part) => ({ axis, part })))
    .find(({ axis, part }) => ['receptiveField', axis, part].filter(Boolean).join('.') === what)

const issue = (received: string, advice: string): Checked<Derivation> => ({
  issues: [
    { path: 'quantity', expected: 'a receptive field that can be stated', received, try: advice },
  ],
})

const holesIn = ({ size, seen }: Field, of: string): Derivation =>
  derive({
    rule: 'holes',
    because: 'positions between the first and the last that no path leads to',
    term: 'holes',
    of,
    formula: sum([size, negation(quantity('seen-positions', positionsIn(seen), of))]),
  })

/** A part as a line of its own, also where the layer only passes it on. */
const lineOf = (field: Field, part: FieldPart, of: string): Derivation => {
  if (part === 'holes') return holesIn(field, of)
  const term = ({ '': 'receptive-field', jump: 'jump', start: 'field-start' } as const)[part]
  const formula = { '': field.size, jump: field.jump, start: field.start }[part]
  const isOwn = formula.type === 'derivation' && formula.of === of && formula.term === term
  if (isOwn) return formula
  const because = 'passed on from what the layer reads'
  return derive({ rule: 'passed-on', because, term, of, formula })
}

/**
 * What one output of a layer sees of the input: `receptiveField` where all axes agree,
 * `receptiveField.width` for one of them, each also with `.jump`, `.start` and `.holes`.
 */
export const fieldDerivation = (
  network: PlacedNetwork,
  layer: PlacedLayer,
  what: string,
): Checked<Derivation> => {
  const [input] = network.inputs
  const axes = input === undefined ? [] : fieldAxes(input.output)
  const asked = askedOf(what, axes)
  if (asked === undefined)
    return issue(what, `Ask for receptiveField, or along ${axes.join(' or ')}.`)
  const along = asked.axis === undefined ? axes : [asked.axis]
  const suffix = asked.axis === undefined ? '' : `.${asked.axis}`
  const of = `${layer.of}.receptiveField${suffix}`
  const lines: Derivation[] = []
  for (const axis of along) {
    const field: Field | NoField | undefined = receptiveFields(network, axis, suffix).get(
      layer.name,
    )
    if (field === undefined) return issue(layer.name, 'Ask for another layer.')
    if ('unknown' in field) return issue(asPhrase(field.unknown), field.try)
    lines.push(lineOf(field, asked.part, of))
  }
  const [first] = lines
  const isAlike = lines.every(({ value }) => value === first?.value)
  return first !== undefined && isAlike
    ? { value: first }
    : issue(
        `${axes.join(' and ')} that differ: ${lines.map(({ value }) => value).join(' and ')}`,
        `Ask for ${layer.of}.receptiveField.${axes[0]}.`,
      )
}

/** A sentence as a part of another. */
const asPhrase = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
