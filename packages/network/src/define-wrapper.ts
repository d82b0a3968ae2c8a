import { addressOfLayer } from '@longhand/derivation'
import { object, optional, record, string, unknown } from 'valibot'
import { frozen, suitable } from './define-kind.ts'
import type { Facts, Placed, Weight } from './facts.ts'
import { type Checked, hasIssues, issuesIn } from './issue.ts'
import type { About, Kind, PlaceInside, SizesOf, Unplaced } from './kind.ts'
import { check } from './schema/check.ts'
import * as is from './schema/words.ts'
import type { ShapeType, Sizes } from './shape.ts'
import type { TfjsLayer, Unsupported } from './tfjs-layer.ts'

/** A layer that stands inside another: it has no name of its own. */
export interface Inside {
  readonly kind: string
  readonly config?: Readonly<Record<string, unknown>> | undefined
}

/** The layer inside, whose settings its own kind looks at. */
export const inside: is.Schema<Inside> = object(
  {
    kind: string(is.hint('kind')),
    config: optional(record(string(), unknown(), is.hint('object'))),
  },
  is.hint('object'),
)

/** Settings of a layer that wraps another. */
export interface Wrapping {
  readonly layer: Inside
}

/** A layer inside as a wrapper asks for it. */
export interface Asked {
  /** What it is called behind the wrapper's name: `outer/forward`. */
  readonly name: string
  readonly inputs: readonly Sizes[]
  /** Another layer than the one that is wrapped. */
  readonly layer?: Inside | undefined
  /** Settings that differ from the stated ones. */
  readonly config?: Readonly<Record<string, unknown>>
}

/** What the file of a wrapper states. */
export interface WrapperFacts<Name extends string, Config extends Wrapping, Type extends ShapeType>
  extends About<Name, Config> {
  readonly takes: readonly Type[]
  readonly reads: 'one' | 'any'
  /** Which kinds it can wrap; left out, any. */
  readonly wraps?: readonly string[]
  /** The layers inside: one, or the same twice. */
  readonly inside: (config: Config, inputs: readonly SizesOf<Type>[]) => readonly Asked[]
  /** The facts of the whole from those of the layers inside. */
  readonly place: (
    config: Config,
    here: { readonly of: string; readonly inputs: readonly SizesOf<Type>[] },
    inner: readonly Placed<string, unknown>[],
  ) => Checked<Facts>
}

/** A layer kind whose layers have a layer inside them: its weights are those of the layer inside. */
export const defineWrapper = <
  const Name extends string,
  Config extends Wrapping,
  Type extends ShapeType,
>(
  facts: WrapperFacts<Name, Config, Type>,
): Kind<Name, Config> => ({
  ...facts,
  putInPlace: (layer, placeInside) => {
    if (placeInside === undefined)
      throw new TypeError(`${facts.kind} needs to place what is inside`)
    const config = check(facts.config, layer.config ?? {}, layer.name)
    const inputs = suitable(layer, facts.takes, facts.reads)
    return hasIssues(config) || hasIssues(inputs)
      ? { issues: [...issuesIn(config), ...issuesIn(inputs)] }
      : wrap(facts, layer, config.value, inputs.value, placeInside)
  },
})

const wrap = <Name extends string, Config extends Wrapping, Type extends ShapeType>(
  facts: WrapperFacts<Name, Config, Type>,
  layer: Unplaced,
  config: Config,
  inputs: readonly SizesOf<Type>[],
  placeInside: PlaceInside,
): Checked<Placed<Name, Config>> => {
  const { name, reads, trainable = true } = layer
  const asked = facts.inside(config, inputs)
  const kinds = [config.layer, ...asked.flatMap((one) => one.layer ?? [])].map(({ kind }) => kind)
  const strange = kinds.find((kind) => facts.wraps?.includes(kind) === false)
  if (facts.wraps !== undefined && strange !== undefined)
    return { issues: [cannotWrap(name, facts.wraps, strange)] }
  const inner = asked.map(({ name: part, inputs: read, config: other, layer: own }) => {
    const { kind, config: settings } = own ?? config.layer
    const whole = {
      name: `${name}/${part}`,
      config: { ...settings, ...other },
      reads,
      inputs: read,
    }
    return placeInside(kind, whole, `${name}.layer.kind`)
  })
  // what is wrong with one of two alike is wrong with the other
  const wrong = inner.find(hasIssues)
  if (wrong !== undefined) return wrong
  const placed = inner.flatMap((one) => (hasIssues(one) ? [] : [one.value]))
  const of = addressOfLayer(name)
  const whole = facts.place(config, { of, inputs }, placed)
  if (hasIssues(whole)) return whole
  const known = { ...whole.value, tfjs: around(facts.tfjs(config), placed[0]?.tfjs) }
  const itself = { kind: facts.kind, name, of, config, reads, inputs }
  return { value: { ...itself, ...(trainable ? known : frozen(known)) } }
}

const cannotWrap = (name: string, kinds: readonly string[], kind: string) => ({
  path: `${name}.layer.kind`,
  expected: `one of ${kinds.join(', ')}`,
  received: `"${kind}"`,
  try: 'Put one of these layers inside.',
})

/** TensorFlow.js' wrapper around its layer inside. */
const around = (
  wrapper: TfjsLayer | Unsupported,
  inner: TfjsLayer | Unsupported | undefined,
): TfjsLayer | Unsupported => {
  if (inner === undefined || 'unsupported' in wrapper) return wrapper
  if ('unsupported' in inner) return inner
  const { before, ...layer } = inner
  return before === undefined
    ? { ...wrapper, inside: layer }
    : { unsupported: 'TensorFlow.js has no such padding inside another layer.' }
}

/** Weights of layers inside, under names of their own, used as often as is said. */
export const weightsInside = (
  inner: readonly { readonly part: string; readonly layer: Placed<string, unknown> }[],
  uses: (weight: Weight) => Weight = (weight) => weight,
): Readonly<Record<string, Weight>> =>
  Object.fromEntries(
    inner.flatMap(({ part, layer }) =>
      Object.entries(layer.weights).map(([name, weight]) => [
        part === '' ? name : `${part}/${name}`,
        uses(weight),
      ]),
    ),
  )
