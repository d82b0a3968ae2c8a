import type { Network } from '@longhand/network'

/** A network, or a problem, as plain data. */
export type SubjectData = { readonly network: Network } | { readonly problem: unknown }
