import type { FunctionComponent } from 'preact'

const reached = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label }) as const

/** A box that scrolls sideways where what it holds is wider, by keyboard too. */
export const Sideways: FunctionComponent<{ label: string }> = ({ label, children }) => (
  <div class="scrollx" {...reached(label)}>
    {children}
  </div>
)
