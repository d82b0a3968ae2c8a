import type { ComponentChildren, FunctionComponent } from 'preact'
import { VerdictIcon, type VerdictKind } from './VerdictIcon.tsx'

interface Props {
  readonly kind: VerdictKind
  readonly children?: ComponentChildren
}

/** A verdict: its mark and its word. */
export const Verdict: FunctionComponent<Props> = ({ kind, children }) => (
  <span class={`v ${kind}`}>
    <VerdictIcon kind={kind} />
    <span>{children}</span>
  </span>
)
