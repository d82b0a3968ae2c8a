import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { Curves } from '../Curves.tsx'
import { committedOutcome } from '../outcome.ts'
import { Compared } from '../parts/Compared.tsx'
import { Said } from '../parts/Verdicts.tsx'
import type { Sheet } from '../sheets/sheet.ts'
import type { Committed } from './committed.ts'
import { Drawn } from './Drawn.tsx'

interface Props {
  readonly committed: Committed
  readonly claims: Sheet['claims'] | undefined
  /** Whether nothing has run in this page, so that they are all there is to see. */
  readonly isFirst: boolean
}

/** More curves than these cannot be told apart. */
const mostCurves = 4

/** The runs that were committed with the experiment: shown before anything has run here. */
export const CommittedView: FunctionComponent<Props> = ({ committed, claims, isFirst }) => {
  const { date, machine, data, examples, configurations, says } = committed
  const all = configurations.map(committedOutcome)
  const [chosen, choose] = useState<readonly string[]>()
  const drawn = chosen ?? all.slice(0, mostCurves).map(({ label }) => label)
  const runs = configurations.reduce((sum, { seeds }) => sum + seeds, 0)
  return (
    <details class="committed folds" open={isFirst}>
      <summary>
        <h2>Committed runs</h2>
      </summary>
      <p class="small ui" data-origin="measured">
        {runs} runs of {configurations.length} configurations on {data}
        {examples !== undefined && `, ${examples.toLocaleString('en')} examples`}, {date}, {machine}
        .
      </p>
      {all.length > mostCurves && <Drawn {...{ all, drawn, choose }} most={mostCurves} />}
      <Curves outcomes={all.filter(({ label }) => drawn.includes(label))} />
      <Compared outcomes={all} claims={claims} />
      <Comparisons says={says} />
    </details>
  )
}

/** More comparisons than these are unfolded when they are asked for. */
const mostSays = 3

const Comparisons: FunctionComponent<Pick<Committed, 'says'>> = ({ says }) => {
  const verdicts = says.map(({ isClear, text }) => (
    <Said
      key={text}
      kind={isClear ? 'right' : 'open'}
      title={isClear ? 'More than the spread of the seeds' : 'Within the spread of the seeds'}
      text={text}
    />
  ))
  if (says.length <= mostSays) return <div data-origin="measured">{verdicts}</div>
  return (
    <details class="folds" data-origin="measured">
      <summary>{says.length} comparisons of two that differ in one thing</summary>
      {verdicts}
    </details>
  )
}
