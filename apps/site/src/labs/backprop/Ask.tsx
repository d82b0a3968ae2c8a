import type { Work } from '@longhand/backprop'
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { SaidView } from '~/answer/SaidView.tsx'
import type { Said } from '~/answer/said.ts'
import type { Walked } from './walked.ts'

interface Props {
  readonly work: Work
  readonly step: Walked
  readonly isHidden: boolean
  readonly show: () => void
}

/** A field for the value that is hidden; a wrong answer is told its idea, a right one shows it. */
export const Ask: FunctionComponent<Props> = ({ work, step, isHidden, show }) => {
  const [answer, type] = useState('')
  const [said, say] = useState<Said>()
  const check = async (event: Event) => {
    event.preventDefault()
    const { markStep } = await import('./mark-step.ts')
    const next = markStep(work, step, answer)
    say(next)
    if (next.kind === 'right') show()
  }
  return (
    <>
      {isHidden && (
        <form class="answer" onSubmit={check}>
          <label class="field">
            <span>Your answer, before it is shown</span>
            <input
              class="ans"
              type="text"
              inputMode="decimal"
              autocomplete="off"
              value={answer}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
          </label>
          <button type="submit" class="btn">
            Check
          </button>
          <button type="button" class="btn quiet" onClick={show}>
            Show it
          </button>
        </form>
      )}
      <div aria-live="polite">{said && <SaidView said={said} />}</div>
    </>
  )
}
