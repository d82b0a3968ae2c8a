import { type Address, apply, derive, type Expression, negation, sum } from '@longhand/derivation'
import type { Field, NoField } from './field.ts'
import { merged } from './interval.ts'

const alike = (expressions: readonly Expression[]): boolean =>
  expressions.every(({ value }) => value === expressions[0]?.value)

const isField = (field: Field | NoField): field is Field => !('unknown' in field)

/** From the first position that a branch sees to the last. */
const united = (of: Address, fields: readonly Field[]): Field | NoField => {
  const [first] = fields
  if (first === undefined)
    return { unknown: 'The layer reads nothing.', try: 'Ask for another layer.' }
  const [starts, sizes] = [fields.map(({ start }) => start), fields.map(({ size }) => size)]
  const seen = merged(fields.flatMap((field) => field.seen))
  if (alike(starts) && alike(sizes)) return { ...first, seen }
  const start = derive({
    rule: 'field-start',
    because: 'the branch that sees furthest back',
    term: 'field-start',
    of,
    formula: apply('min', starts),
  })
  const ends = fields.map((field) => sum([field.start, field.size]))
  const size = derive({
    rule: 'united-fields',
    because: 'from the first position that a branch sees to the last',
    term: 'receptive-field',
    of,
    formula: sum([apply('max', ends), negation(start)]),
  })
  return { size, start, jump: first.jump, seen }
}

/** What a layer sees that reads all of these. */
export const joinedField = (of: Address, fields: readonly (Field | NoField)[]): Field | NoField => {
  const missing = fields.find((field) => 'unknown' in field)
  if (missing !== undefined) return missing
  const known = fields.filter(isField)
  const whole = known.find(({ jump }) => jump.value === 0)
  // one that sees the whole input says what they see together
  if (whole !== undefined) return whole
  if (!alike(known.map(({ jump }) => jump)))
    return {
      unknown: 'Branches that step through the input at different widths meet here.',
      try: 'Ask for a layer before the branches meet.',
    }
  return united(of, known)
}
