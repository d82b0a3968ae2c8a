import { addressOfLayer } from '@longhand/derivation'
import type { Facts, Placed } from './facts.ts'
import { type Checked, hasIssues, type Issue, issuesIn } from './issue.ts'
import type { Kind, KindFacts, Misfit, Reads, SizesOf, Unplaced } from './kind.ts'
import { isOpen, openSizes } from './open-shape.ts'
import { check } from './schema/check.ts'
import { type ShapeType, type Sizes, shapeInWords, shapeOf } from './shape.ts'
import { frozenTfjs } from './tfjs-layer.ts'
import { outputMisfits, windowMisfits } from './window-misfits.ts'

/** A layer kind from its facts: the checks that all kinds share are made here. */
export const defineKind = <const Name extends string, Config, Type extends ShapeType>(
  facts: KindFacts<Name, Config, Type>,
): Kind<Name, Config> => ({
  ...facts,
  putInPlace: (layer) => {
    const config = check(facts.config, layer.config ?? {}, layer.name)
    const inputs = suitable(layer, facts.takes, facts.reads)
    if (!hasIssues(config) && !hasIssues(inputs))
      return place(facts, layer, config.value, inputs.value)
    return { issues: [...issuesIn(config), ...issuesIn(inputs)] }
  },
})

const place = <Name extends string, Config, Type extends ShapeType>(
  facts: KindFacts<Name, Config, Type>,
  { name, reads, trainable = true }: Unplaced,
  config: Config,
  inputs: readonly [SizesOf<Type>, ...SizesOf<Type>[]],
): Checked<Placed<Name, Config>> => {
  const of = addressOfLayer(name)
  const here = { of, input: inputs[0], inputs }
  const misfits = facts.misfits?.(config, here) ?? []
  const stated = misfits.length > 0 ? undefined : facts.place(config, here)
  const unfit = stated ? unfitIn(stated, inputs[0]) : misfits
  if (stated === undefined || unfit.length > 0)
    return { issues: unfit.map((misfit) => issueAt(name, misfit)) }
  const known = { ...stated, tfjs: facts.tfjs(config) }
  const placed = { kind: facts.kind, name, of, config, reads, inputs }
  return { value: { ...placed, ...(trainable ? known : frozen(known)) } }
}

const issueAt = (name: string, { field, ...what }: Misfit): Issue => ({
  path: field === '' ? name : `${name}.${field}`,
  ...what,
})

/** What does not fit: the window its input, or else nothing is left to put out. */
const unfitIn = ({ sees, output }: Facts, input: Sizes): readonly Misfit[] => {
  const misfits = windowMisfits(sees, input)
  return misfits.length > 0 ? misfits : outputMisfits(sees, output)
}

type Known = Facts & Pick<Placed<string, unknown>, 'tfjs'>

/** The same facts of a layer that training leaves alone. */
export const frozen = ({ weights, tfjs, ...rest }: Known): Known => ({
  ...rest,
  tfjs: frozenTfjs(tfjs),
  weights: Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, { ...weight, trainable: false }]),
  ),
})

const isOneOf = <Type extends ShapeType>(
  sizes: Sizes,
  types: readonly Type[],
): sizes is SizesOf<Type> => types.some((type) => type === sizes.type)

/** A shape of which nothing is known is one that the layer takes. */
const asTaken = (input: Sizes, takes: readonly ShapeType[]): Sizes => {
  const [type] = takes
  return type === undefined || isOneOf(input, takes) || !isOpen(input) ? input : openSizes(type)
}

/** What the layer reads, if there is as much as its kind reads and each has a shape it takes. */
export const suitable = <Type extends ShapeType>(
  { name, inputs }: Unplaced,
  takes: readonly Type[],
  reads: Reads,
): Checked<readonly [SizesOf<Type>, ...SizesOf<Type>[]]> => {
  const read = inputs.map((input) => asTaken(input, takes))
  const [first, ...others] = read.filter((input) => isOneOf(input, takes))
  const strange = read.filter((input) => !isOneOf(input, takes))
  const issues = [
    ...strange.map((input) => wrongShape(name, takes, input)),
    ...wrongCount(name, reads, inputs.length),
  ]
  return first === undefined || issues.length > 0 ? { issues } : { value: [first, ...others] }
}

const inWords: Readonly<Record<ShapeType, string>> = {
  vector: 'a vector',
  sequence: 'a sequence',
  image: 'an image',
  volume: 'a volume',
}

const wrongShape = (name: string, takes: readonly ShapeType[], input: Sizes): Issue => ({
  path: name,
  expected: `${takes.map((type) => inWords[type]).join(' or ')} as input`,
  received: shapeInWords(shapeOf(input)),
  try: takes.includes('vector')
    ? 'Put a flatten layer before it.'
    : 'Let it read another layer, or choose another kind.',
})

/** Kinds that read one layer read one; those that join read two at least. */
const wrongCount = (name: string, reads: Reads, count: number): readonly Issue[] => {
  if (reads === 'any' || (reads === 'one' ? count === 1 : count > 1)) return []
  const where = { path: `${name}.inputs`, received: count === 0 ? 'none' : `${count} of them` }
  return reads === 'one'
    ? [{ ...where, expected: 'one input', try: oneOnly }]
    : [{ ...where, expected: 'at least two inputs', try: 'Name the layers that it joins.' }]
}

const oneOnly = 'Name the one layer that it reads; join several first with concatenate or add.'
