import type { Address } from '@longhand/derivation'
import type { GenericSchema } from 'valibot'
import type { Facts, Placed } from './facts.ts'
import type { Checked, Issue } from './issue.ts'
import type { KindGroup } from './kind-group.ts'
import type { Shape, ShapeType, Sizes } from './shape.ts'
import type { TfjsLayer, Unsupported } from './tfjs-layer.ts'

/** A layer kind's names elsewhere; a name is left out where a library has no such layer. */
export interface Names {
  readonly keras?: string
  readonly pytorch?: string
  readonly onnx?: string
}

/** A layer that shows the kind at work. */
export interface Example {
  readonly config: Readonly<Record<string, unknown>>
  readonly inputs: readonly Shape[]
}

/** A setting that does not suit what the layer reads; `field` is part of the config, or empty. */
export interface Misfit extends Omit<Issue, 'path'> {
  readonly field: string
}

/** How many layers a layer reads: one, two at least, or as many as it likes. */
export type Reads = 'one' | 'several' | 'any'

/** What is said of a kind itself, wherever its layers stand. */
export interface About<Name extends string, Config> {
  readonly kind: Name
  /** What it does, in a sentence. */
  readonly says: string
  readonly group: KindGroup
  readonly takes: readonly ShapeType[]
  readonly reads: 'none' | Reads
  readonly config: GenericSchema<unknown, Config>
  readonly names: Names
  readonly tfjs: (config: Config) => TfjsLayer | Unsupported
  readonly example: Example
  readonly source: string
}

/** A layer that is to be put in its place; its config is not checked yet. */
export interface Unplaced {
  readonly name: string
  readonly config: unknown
  readonly reads: readonly string[]
  readonly inputs: readonly Sizes[]
  /** false: training leaves its weights alone. */
  readonly trainable?: boolean
}

/** Puts a layer in its place that stands inside another; `path` is where its kind is stated. */
export type PlaceInside = (
  kind: string,
  layer: Unplaced,
  path: string,
) => Checked<Placed<string, unknown>>

/** A layer kind: its facts, and the one thing to ask of it. */
export interface Kind<Name extends string, Config> extends About<Name, Config> {
  /** Checks the layer's settings against what it reads and states its facts; see `placeLayer`. */
  readonly putInPlace: (layer: Unplaced, inside?: PlaceInside) => Checked<Placed<Name, Config>>
}

/** The sizes of one of these types. */
export type SizesOf<Type extends ShapeType> = Extract<Sizes, { type: Type }>

/** The place a layer stands in. */
export interface Place<Type extends ShapeType> {
  readonly of: Address
  /** What it reads; the first, where it reads several. */
  readonly input: SizesOf<Type>
  readonly inputs: readonly SizesOf<Type>[]
}

/** What a kind's file states. */
export interface KindFacts<Name extends string, Config, Type extends ShapeType>
  extends About<Name, Config> {
  readonly takes: readonly Type[]
  readonly reads: Reads
  readonly misfits?: (config: Config, place: Place<Type>) => readonly Misfit[]
  readonly place: (config: Config, place: Place<Type>) => Facts
}
