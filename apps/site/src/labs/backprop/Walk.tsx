import type { Work } from '@longhand/backprop'
import { hasIssues } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo } from 'preact/hooks'
import { Issues } from '../Issues.tsx'
import { Bench } from './Bench.tsx'
import { Choice } from './fields.tsx'
import type { WalkProps } from './walk-props.ts'
import { type Walked, walkedIn } from './walked.ts'
import { within } from './within.ts'

/** More updates than these are not offered one by one. */
const mostUpdates = 50

/** The way through a problem: its lines, the network, and the numbers so far. */
export const Walk: FunctionComponent<WalkProps> = (props) => {
  const { work, settings, change } = props
  const updates = work?.problem.steps ?? 1
  const step = within(settings.step, 1, updates)
  const walk = useMemo(() => work && walkedIn(work, step), [work, step])
  const before = useMemo(() => linesBefore(work, step), [work, step])
  return (
    <>
      {updates > 1 && (
        <div class="sheet-field">
          <Choice
            label="Update"
            value={String(step)}
            options={Object.fromEntries(
              Array.from({ length: Math.min(updates, mostUpdates) }, (_, i) => [
                `${i + 1}`,
                `${i + 1} of ${updates}`,
              ]),
            )}
            choose={(step) => change({ step, at: '0' })}
          />
        </div>
      )}
      {walk && hasIssues(walk) && <Issues title="This is too long to walk" issues={walk.issues} />}
      <Bench
        {...props}
        step={step}
        walk={walk === undefined || hasIssues(walk) ? [] : walk.value}
        before={before}
      />
    </>
  )
}

const linesBefore = (work: Work | undefined, step: number): readonly Walked[] => {
  const earlier = work && step > 1 ? walkedIn(work, step - 1) : undefined
  return earlier === undefined || hasIssues(earlier) ? [] : earlier.value
}
