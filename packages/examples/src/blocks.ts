import type { Layer } from '@longhand/network'

/** A part of a network: told the name of the layer it reads, it gives its layers, last one last. */
export type Block = (reads: string) => readonly Layer[]

/** Blocks one after the other, each reading the last layer of the one before. */
export const inSeries =
  (...blocks: readonly Block[]): Block =>
  (reads) => {
    const layers: Layer[] = []
    for (const block of blocks) layers.push(...block(layers.at(-1)?.name ?? reads))
    return layers
  }

/** Layers in a chain as a block. */
export const chain =
  (...layers: readonly Layer[]): Block =>
  (reads) =>
    layers.map((layer, i) => (i === 0 ? { ...layer, inputs: [reads] } : layer))

/** Blocks side by side that read the same; `join` reads the last layer of each. */
export const sideBySide =
  (join: Layer, ...branches: readonly Block[]): Block =>
  (reads) => {
    const parts = branches.map((branch) => branch(reads))
    // a branch without layers passes on what it reads
    const ends = parts.map((layers) => layers.at(-1)?.name ?? reads)
    return [...parts.flat(), { ...join, inputs: ends }]
  }

/** A branch that changes nothing: the shortcut of a residual block. */
export const shortcut: Block = () => []

/** A layer that reads these. */
export const readFrom = (layer: Layer, ...inputs: readonly string[]): Layer => ({
  ...layer,
  inputs,
})
