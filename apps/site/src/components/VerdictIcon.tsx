import type { FunctionComponent } from 'preact'

/** Right, wrong, right under a convention, or open. */
export type VerdictKind = 'right' | 'wrong' | 'convention' | 'open'

/** Filled disc with a tick, open square with a cross, half disc, dashed ring. */
const insides = {
  right: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" stroke="none" />
      <path d="M5.6 10.4l3 3 5.8-6.6" stroke="var(--lh-paper)" stroke-width="2" />
    </>
  ),
  wrong: (
    <>
      <path d="M3 3h14v14H3z" stroke-width="1.6" />
      <path d="M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2" stroke-width="2" />
    </>
  ),
  convention: (
    <>
      <circle cx="10" cy="10" r="8.1" stroke-width="1.8" />
      <path d="M10 1.9a8.1 8.1 0 0 1 0 16.2z" fill="currentColor" stroke="none" />
    </>
  ),
  open: (
    <>
      <circle cx="10" cy="10" r="8.1" stroke-width="1.6" stroke-dasharray="3.4 2.2" />
      <path d="M6.5 10h7" stroke-width="2" />
    </>
  ),
} as const

interface Props {
  readonly kind: VerdictKind
}

/** The mark of a verdict: a shape of its own, so that it is told without colour. */
export const VerdictIcon: FunctionComponent<Props> = ({ kind }) => (
  <svg
    class={`vi ${kind}`}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    {insides[kind]}
  </svg>
)
