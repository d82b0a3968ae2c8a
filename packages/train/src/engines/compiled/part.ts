import type { KernelName, Kernels } from '@longhand/kernels'
import type { Unsupported } from '@longhand/network'

/** A kernel and all that it is called with but the number of examples, which comes first. */
export type Call = readonly [kernel: KernelName, ...numbers: number[]]

/** Numbers that flow through the network: so many for each example, one example after the other. */
export interface Value {
  readonly at: number
  /** Where its gradient lies; 0 where none is needed. */
  readonly gradient: number
  /** Numbers of one example. */
  readonly size: number
}

/** Where a weight tensor lies, and its gradient: 0 where none is needed. */
export interface WeightPlace {
  readonly at: number
  readonly gradient: number
}

/** No weight: kernels read it as "none". */
export const noWeight: WeightPlace = { at: 0, gradient: 0 }

/** What a layer is compiled with. */
export interface Site {
  /** What it reads, each with a gradient of its own. */
  readonly reads: readonly Value[]
  readonly weights: Readonly<Record<string, WeightPlace>>
  /** New numbers, with a gradient if any is needed here. */
  readonly value: (size: number) => Value
  /** New numbers that only this layer knows: so many, and so many more for each example. */
  readonly own: (numbers: number, perExample: number) => number
  /** Writes whole numbers where kernels read them. */
  readonly store: (numbers: readonly number[]) => number
  /** Bytes that any kernel may use and none relies on: so many, and so many for each example. */
  readonly scratch: (bytes: number, perExample?: number) => number
  readonly kernels: Kernels
  /** Where the number of the step and its like lie. */
  readonly now: number
  /** 32 bits for a layer that draws at random. */
  readonly seed: number
}

/** How a maximum pool picks. */
export interface Picking {
  /** The 20 numbers of its window, and where they lie. */
  readonly numbers: readonly number[]
  readonly window: number
  /** What it picked. */
  readonly y: Value
}

/** A layer as calls. */
export interface Part {
  readonly output: Value
  readonly forward: readonly Call[]
  /** After training, where that differs. */
  readonly evaluate?: readonly Call[]
  /** From the gradient of the output to those of what is read and of the weights. */
  readonly backward: readonly Call[]
  /**
   * What comes before that: the gradient meets the slope of the activation, and gives that of the
   * bias. It may be done to the output, or to numbers picked from it, which are fewer.
   */
  readonly slopes?: (of: Value) => readonly Call[]
  /** How its output was picked from what it reads, as by a maximum pool. */
  readonly picks?: Picking
  /** Its backward pass by what was picked from its output, if nothing else reads that. */
  readonly picked?: (by: Picking) => readonly Call[] | undefined
  /** Whether it looks at all examples of a batch together, which then must not be parted. */
  readonly wholeBatch?: true
}

interface Compiler<Layer> {
  // A method, so that the rule of one kind may stand where layers of all kinds are asked about:
  // each rule is found by the kind of the layer that it is given.
  compile(layer: Layer, site: Site): Part | Unsupported
}

/** How a layer is compiled. */
export type Compile<Layer> = Compiler<Layer>['compile']

/** The value that a layer reads, or the first of several. */
export const first = (site: Site): Value => site.reads[0] ?? { at: 0, gradient: 0, size: 0 }

/** Calls that a gradient needs, or none if nobody asks for it. */
export const ifAsked = (gradient: number, ...calls: Call[]): readonly Call[] =>
  gradient === 0 ? [] : calls
