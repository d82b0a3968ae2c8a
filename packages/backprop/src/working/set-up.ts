import type { Address, Table, Word } from '@longhand/derivation'
import type { PlacedLayer, PlacedNetwork } from '@longhand/network'
import type { LossRule } from '../losses/loss-rule.ts'
import type { Problem } from '../problem.ts'
import type { Labels } from '../writing/labels.ts'

/** Numbers in flat order, the last axis fastest. */
export type Numbers = ArrayLike<number>

/** What an optimizer keeps as plain numbers: by the address of a tensor, `hidden.kernel`, and its word. */
export type KeptNumbers = ReadonlyMap<Address, ReadonlyMap<Word, Numbers>>

/** A problem that has been checked: its network in place, its numbers laid out. */
export interface SetUp {
  readonly problem: Problem
  readonly network: PlacedNetwork
  readonly inputLayer: PlacedLayer
  /** The layer whose output the loss is taken of. */
  readonly outputLayer: PlacedLayer
  readonly lossRule: LossRule
  readonly examples: number
  /** What the network is given, an example first. */
  readonly input: Table
  /** What is wanted of it, an example first. */
  readonly target: Table
  /** By layer and tensor. */
  readonly weights: ReadonlyMap<string, Readonly<Record<string, Numbers>>>
  /** What dropout keeps, by layer, an example first; none unless it is training. */
  readonly masks: ReadonlyMap<string, Table>
  readonly isTraining: boolean
  /** What the optimizer kept of the steps before the first, by the address of a tensor and its word. */
  readonly before: { readonly steps: number; readonly kept: KeptNumbers }
  readonly labels: Labels
  /** What stands for each layer in symbols. */
  readonly tags: ReadonlyMap<string, string>
}
