import type { Work } from '@longhand/backprop'
import { drawingOf } from '@longhand/handouts'
import { hasIssues } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Issues } from '../Issues.tsx'
import type { BackpropSettings, ChangeBackprop } from './backprop-settings.ts'
import { drawnOf } from './drawn.ts'
import { Choice } from './fields.tsx'
import { litBy } from './lit-by.ts'
import { Net } from './Net.tsx'
import { Now } from './Now.tsx'
import { Numbers } from './Numbers.tsx'
import type { Path } from './problem-data.ts'
import { Stepper } from './Stepper.tsx'
import { styleIn } from './step-lines.ts'
import { useArrows } from './use-arrows.ts'
import { type Walked, walkedIn } from './walked.ts'

interface Props {
  readonly work: Work
  readonly data: unknown
  readonly settings: BackpropSettings
  readonly change: ChangeBackprop
  readonly put: (path: Path, value: unknown) => void
}

/** A whole number of the address, held in bounds. */
const within = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.parseInt(text, 10) || 0))

/** The way through a problem: its lines, the network, and the numbers so far. */
export const Walk: FunctionComponent<Props> = (props) => {
  const { work, settings, change } = props
  const updates = work.problem.steps ?? 1
  const step = within(settings.step, 1, updates)
  const walk = useMemo(() => walkedIn(work, step), [work, step])
  const earlier = useMemo(() => (step > 1 ? walkedIn(work, step - 1) : undefined), [work, step])
  if (hasIssues(walk)) return <Issues title="This is too long to walk" issues={walk.issues} />
  const before = earlier === undefined || hasIssues(earlier) ? [] : earlier.value
  return (
    <>
      {updates > 1 && (
        <Choice
          label="Update"
          value={String(step)}
          options={Object.fromEntries(
            Array.from({ length: Math.min(updates, 50) }, (_, i) => [
              `${i + 1}`,
              `${i + 1} of ${updates}`,
            ]),
          )}
          choose={(step) => change({ step, at: '0' })}
        />
      )}
      <Bench key={step} {...props} walk={walk.value} before={before} />
    </>
  )
}

const byPlace = (walk: readonly Walked[]): ReadonlyMap<string, Walked> =>
  new Map(walk.map((one) => [one.of, one]))

const names = { forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update' } as const

const Bench: FunctionComponent<Props & { walk: readonly Walked[]; before: readonly Walked[] }> = ({
  work,
  data,
  settings,
  change,
  put,
  walk,
  before,
}) => {
  // the value of a step, once it is shown or passed, stays shown
  const [shown, show] = useState<ReadonlySet<string>>(new Set())
  const at = within(settings.at, 0, walk.length - 1)
  const go = (next: number) => {
    if (next < 0 || next >= walk.length) return
    change({ at: String(next) })
  }
  useArrows((by) => go(at + by))
  const isDrawable = useMemo(() => !hasIssues(drawingOf(work)), [work])
  const now = walk[at]
  if (now === undefined) return null
  const key = `${now.of} ${now.line.value}`
  const isHidden = settings.ask !== '' && !shown.has(key)
  const reached = byPlace(walk.slice(0, isHidden ? at : at + 1))
  const style = styleIn(settings)
  const drawing = isDrawable
    ? drawnOf(work, { reached, before: byPlace(before), style })
    : undefined
  return (
    <>
      <Stepper {...{ walk, at, go }} />
      <div class="bench">
        <Net network={work.network} drawing={drawing} lit={litBy(now.line)} />
        <Now
          {...{ work, settings, change, isHidden }}
          step={now}
          where={`${names[now.phase]}, step ${at + 1} of ${walk.length}`}
          show={() => show(new Set([...shown, key]))}
        />
        <Numbers {...{ data, work, reached, style, put }} />
      </div>
    </>
  )
}
