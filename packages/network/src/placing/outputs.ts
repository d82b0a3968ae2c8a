import type { Issue } from '../issue.ts'
import type { Network } from '../network.ts'
import { quoted } from '../schema/quoted.ts'
import type { Wired } from './wiring.ts'

/** What a network gives back: what it says, or every layer that no other reads. */
export const outputNames = (network: Network, wired: readonly Wired[]): readonly string[] => {
  const read = new Set(wired.flatMap(({ reads }) => reads))
  return network.outputs ?? wired.map(({ layer }) => layer.name).filter((name) => !read.has(name))
}

/** Outputs that are no layers of the network. */
export const outputIssues = (network: Network, wired: readonly Wired[]): readonly Issue[] => {
  const names = new Set(wired.map(({ layer }) => layer.name))
  return outputNames(network, wired)
    .filter((name) => !names.has(name))
    .map((name) => ({
      path: 'outputs',
      expected: 'names of layers of this network',
      received: quoted(name),
      try: 'Name the layers whose output you want, or leave `outputs` out.',
    }))
}
