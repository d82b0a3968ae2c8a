import type { Layer } from '../../network.ts'
import type { Shape, ShapeType } from '../../shape.ts'
import type { Module } from './parse-print.ts'
import type { Said, Value } from './said.ts'

/** What a module must be given, as far as its print says. */
export interface Takes {
  /** Shapes it works on; left out, any. */
  readonly types?: readonly ShapeType[]
  /** Channels or features it reads. */
  readonly last?: number
  /** Whether features stand last in PyTorch too, and steps before them. */
  readonly areStepsFirst?: true
}

/** A module in our words. */
export interface Translated {
  /** Undefined: it does nothing when the network runs. */
  readonly layer?: Plain
  /** The same where what it is depends on what it reads. */
  readonly layerFor?: (input: Shape) => Plain
  /** Layers that stand behind it in the same module: those of a stack. */
  readonly behind?: readonly Plain[]
  readonly takes: Takes
  /** Whether it puts out every step, and a forward() may go on with the last one only. */
  readonly isStepped?: true
  /** What its print keeps to itself. */
  readonly hides?: Hides
  /** What an operation puts out, from what it reads; left out, the same. */
  readonly output?: (input: Shape) => Shape
  /** Turns the channels of an image to the end or back, which they are here already. */
  readonly isPermute?: true
}

/**
 * What a print does not show of a module: how many heads it has, how many features its keys and
 * values have, or how often it multiplies.
 */
export type Hides = 'heads' | 'keys' | 'uses'

/** A layer without its name and place. */
export type Plain = Pick<Layer, 'kind' | 'config'>

/** How a class of modules is read; some are told by the modules inside. */
export type Translate = (said: Said, className: string, inside: readonly Module[]) => Translated

/** A setting by its name, or by the place where older versions of PyTorch print it. */
export const setting = ({ byPlace, byName }: Said, name: string, place: number = -1): Value =>
  (Object.hasOwn(byName, name) ? byName[name] : byPlace[place]) ?? null

/** A number that a module says, or undefined. */
export const numberOr = (value: Value): number | undefined =>
  typeof value === 'number' ? value : undefined

/** A flag that is printed where it is not the usual one. */
export const flagOr = (value: Value, usual: boolean): boolean =>
  typeof value === 'boolean' ? value : usual

/** Settings without those that a print leaves out. */
export const said = (
  config: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(config).filter(([, value]) => value !== null && value !== undefined),
  )

/** Zeros around an input: `1`, `(1, 2)` for rows and columns, or `same`. */
export const zeros = (padding: Value): unknown =>
  Array.isArray(padding) ? padding.map((side) => [side, side]) : padding

/** A module that changes numbers where they stand, as a step that is named only. */
export const named: Translate = (_, className) => ({
  layer: { kind: 'operation', config: { does: className } },
  takes: {},
})

/** A module that does nothing when the network runs. */
export const nothing: Translate = () => ({ takes: {} })

/** A module whose tensors are known by their sizes, but not how often it multiplies with them. */
export const held = (
  does: string,
  weights: Readonly<Record<string, readonly number[]>>,
): Plain => ({ kind: 'operation', config: { does, weights } })

/** A module whose tensors scale and shift single numbers. */
export const scaling = (
  does: string,
  constants: Readonly<Record<string, readonly number[]>>,
): Plain => ({ kind: 'operation', config: { does, constants } })

/** A module with weights that its print does not tell. */
export const hidingWeights = (does: string): Plain => ({
  kind: 'operation',
  config: { does, weights: { hidden: [null] } },
})
