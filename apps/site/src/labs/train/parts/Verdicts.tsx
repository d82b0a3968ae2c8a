import type { Comparison } from '@longhand/train'
import type { FunctionComponent } from 'preact'
import { Verdict } from '~/components/Verdict.tsx'
import type { Outcome } from '../outcome.ts'
import type { Sheet } from '../sheets/sheet.ts'
import { orderClaimed } from './order-claimed.ts'

interface Props {
  readonly comparison: Comparison | undefined
  readonly outcomes: readonly Outcome[]
  readonly claims: Sheet['claims'] | undefined
}

/** What the runs show, and what they do not. */
export const Verdicts: FunctionComponent<Props> = ({ comparison, outcomes, claims }) => {
  if (comparison === undefined) return null
  const order = claims && orderClaimed(claims.claimed, outcomes)
  return (
    <section aria-live="polite" data-origin="measured">
      <h2>What it shows</h2>
      {order && (
        <Said kind={order.holds ? 'right' : 'wrong'} title={order.title} text={order.text} />
      )}
      {comparison.pairs.map(({ one, other, margin, difference, says }) => {
        const isClear = margin !== undefined && Math.abs(difference) > margin
        const title = isClear
          ? 'More than the spread of the seeds'
          : margin === undefined
            ? 'One run each'
            : 'Within the spread of the seeds'
        return (
          <Said
            key={`${one} ${other}`}
            kind={isClear ? 'right' : 'open'}
            {...{ title }}
            text={says}
          />
        )
      })}
      {comparison.unpaired > 0 && (
        <p class="small">
          {comparison.unpaired} pairs differ in two settings or more, and tell nothing of either.
        </p>
      )}
    </section>
  )
}

interface SaidProps {
  readonly kind: 'right' | 'wrong' | 'open'
  readonly title: string
  readonly text: string
}

/** A verdict with its sentence. */
export const Said: FunctionComponent<SaidProps> = ({ kind, title, text }) => (
  <div class={`verdict ${kind}`}>
    <p>
      <Verdict kind={kind}>{title}</Verdict>
    </p>
    <p>{text}</p>
  </div>
)
