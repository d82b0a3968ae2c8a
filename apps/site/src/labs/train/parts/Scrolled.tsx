import type { FunctionComponent } from 'preact'

interface Props {
  readonly label: string
}

// it scrolls sideways, so the keyboard must reach it
const reached = { tabIndex: 0 } as const

/** What may be wider than a phone, in a box of its own. */
export const Scrolled: FunctionComponent<Props> = ({ label, children }) => (
  <section class="scrollx" aria-label={label} {...reached}>
    {children}
  </section>
)
