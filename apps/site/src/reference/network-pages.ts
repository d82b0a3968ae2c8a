import { examples, type NamedNetwork } from '@longhand/examples'
import type { PageLink } from '~/navigation/section.ts'

/** A known network and where its page stands. */
export interface NetworkPage extends PageLink {
  readonly named: NamedNetwork
}

/** Every known network has a page. */
export const networkPages: readonly NetworkPage[] = examples.map((named) => ({
  named,
  label: named.title,
  path: `reference/networks/${named.name}/`,
}))
