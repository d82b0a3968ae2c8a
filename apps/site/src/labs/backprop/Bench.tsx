import type { Work } from '@longhand/backprop'
import { drawingOf } from '@longhand/handouts'
import { hasIssues } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { drawnOf } from './drawn.ts'
import { litBy } from './lit-by.ts'
import { Net } from './Net.tsx'
import { Now } from './Now.tsx'
import { Numbers } from './Numbers.tsx'
import { Stepper } from './Stepper.tsx'
import { styleIn } from './step-lines.ts'
import { useArrows } from './use-arrows.ts'
import type { WalkProps } from './walk-props.ts'
import type { Walked } from './walked.ts'
import { within } from './within.ts'

interface Props extends WalkProps {
  /** Which update of the training, from 1. */
  readonly step: number
  /** Its lines; none where it cannot be walked. */
  readonly walk: readonly Walked[]
  /** The lines of the update before. */
  readonly before: readonly Walked[]
}

const byPlace = (walk: readonly Walked[]): ReadonlyMap<string, Walked> =>
  new Map(walk.map((one) => [one.of, one]))

const names = { forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update' } as const

/** The step one is at, the network and all numbers; the numbers stay where they are, come what may. */
export const Bench: FunctionComponent<Props> = (props) => {
  const { work, settings, change, walk, before, step, isStale } = props
  // the value of a step, once it is shown, stays shown
  const [shown, show] = useState<ReadonlySet<string>>(new Set())
  const at = within(settings.at, 0, walk.length - 1)
  const go = (next: number) => {
    if (next >= 0 && next < walk.length) change({ at: String(next) })
  }
  useArrows((by) => go(at + by))
  const now = walk[at]
  const key = `${step} ${now?.of} ${now?.line.value}`
  const isHidden = settings.ask !== '' && !shown.has(key)
  const reached = byPlace(walk.slice(0, isHidden ? at : at + 1))
  return (
    <>
      {now && <Stepper {...{ walk, at, go, isStale }} />}
      <div class="bench">
        {work && now && (
          <Drawing {...{ work, now, reached, settings, isStale }} before={byPlace(before)} />
        )}
        {work && now && (
          <Now
            {...{ work, settings, change, isHidden, isStale }}
            step={now}
            where={`${names[now.phase]}, step ${at + 1} of ${walk.length}`}
            show={() => show(new Set([...shown, key]))}
          />
        )}
        <Numbers {...props} reached={reached} style={styleIn(settings)} />
      </div>
    </>
  )
}

interface DrawingProps extends Pick<Props, 'settings' | 'isStale'> {
  readonly work: Work
  readonly now: Walked
  readonly reached: ReadonlyMap<string, Walked>
  readonly before: ReadonlyMap<string, Walked>
}

const Drawing: FunctionComponent<DrawingProps> = (props) => {
  const { work, now, reached, before, settings, isStale } = props
  const isDrawable = useMemo(() => !hasIssues(drawingOf(work)), [work])
  const drawing = isDrawable
    ? drawnOf(work, { reached, before, style: styleIn(settings) })
    : undefined
  return <Net network={work.network} drawing={drawing} lit={litBy(now.line)} isStale={isStale} />
}
