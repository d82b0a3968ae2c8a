import type { Derivation } from '@longhand/derivation'
import { lenet5 } from '@longhand/examples'
import { type Convention, countUnder } from '@longhand/parameters'
import { workingLink } from '~/labs/working-link.ts'
import { placed } from './placed.ts'

const network = placed(lenet5)

/** The network that the page on conventions counts: it has pools, biases and fixed weights. */
export const conventionExample = {
  name: lenet5.name,
  title: lenet5.title,
  path: `reference/networks/${lenet5.name}/`,
  countUnder: (convention: Convention): Derivation => countUnder(network, convention).total,
  working: (convention: Convention): string =>
    workingLink(network, countUnder(network, convention).total, `total.${convention.id}`),
} as const
