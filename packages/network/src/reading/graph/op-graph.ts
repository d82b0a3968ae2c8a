import type { Issue } from '../../issue.ts'

/** A tensor that a graph holds: a weight, or numbers that its shape arithmetic needs. */
export interface Constant {
  readonly name: string
  readonly dims: readonly number[]
  /** Whether its numbers are floating-point: those are parameters, whole numbers are not. */
  readonly isFloating: boolean
  /** Whether the file keeps it as a weight, rather than inside its graph. */
  readonly isStored: boolean
  /** Its numbers, where there are few. */
  readonly values: readonly number[] | undefined
}

/** An attribute of an operation. */
export type Attribute =
  | number
  | string
  | boolean
  | readonly number[]
  | readonly string[]
  | undefined

/** One operation of a graph. */
export interface Op {
  readonly name: string
  /** What it does: `Conv`. */
  readonly type: string
  /** Names of tensors; empty where one is left out. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Readonly<Record<string, Attribute>>
  /** Where it stands in the file. */
  readonly path: string
}

/** A graph of operations, each after all that it reads, in no library's words yet. */
export interface OpGraph {
  readonly name: string
  /** What the graph is given; NaN for a size that can be any. The batch stands first. */
  readonly inputs: readonly { readonly name: string; readonly dims: readonly number[] }[]
  readonly outputs: readonly string[]
  readonly ops: readonly Op[]
  readonly constants: ReadonlyMap<string, Constant>
  /** Sizes that the file states for tensors on the way. */
  readonly dims: ReadonlyMap<string, readonly number[]>
}

/** How many numbers a tensor holds. */
export const sizeOf = ({ dims }: Constant): number => dims.reduce((size, dim) => size * dim, 1)

/** A whole number of an attribute, or what it is where it is left out. */
export const numberIn = ({ attributes }: Op, name: string, usual: number): number => {
  const value = attributes[name]
  return typeof value === 'number' ? value : usual
}

/** Whole numbers of an attribute, or undefined. */
export const numbersIn = ({ attributes }: Op, name: string): readonly number[] | undefined => {
  const value = attributes[name]
  if (!Array.isArray(value)) return undefined
  const numbers = value.filter((one): one is number => typeof one === 'number')
  return numbers.length === value.length ? numbers : undefined
}

/** A word of an attribute, or what it is where it is left out. */
export const wordIn = ({ attributes }: Op, name: string, usual: string): string => {
  const value = attributes[name]
  return typeof value === 'string' ? value : usual
}

/** An operation that cannot be read. */
export const opIssue = (op: Op, what: Omit<Issue, 'path'>): Issue => ({ path: op.path, ...what })
