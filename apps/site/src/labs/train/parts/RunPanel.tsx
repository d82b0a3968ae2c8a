import type { FunctionComponent } from 'preact'
import { progressOf } from '../live-run.ts'
import type { Sheet } from '../sheets/sheet.ts'
import type { TrainSettings } from '../train-settings.ts'
import type { Trainer } from '../use-training.ts'
import { RunFields } from './RunFields.tsx'
import { statusOf } from './status-of.ts'

interface Props {
  readonly settings: TrainSettings
  readonly change: (change: Partial<TrainSettings>) => void
  /** Without one, all settings stand in the text. */
  readonly sheet: Sheet | undefined
  readonly trainer: Trainer
  /** Nothing while there is nothing that could be run. */
  readonly run: (() => void) | undefined
}

/** Run, pause, go on, start over; the settings; how far it is. */
export const RunPanel: FunctionComponent<Props> = ({ trainer, run, ...fields }) => {
  const { phase, runs, clear } = trainer
  const isIdle = phase === 'idle' || phase === 'broken'
  const share = runs.reduce((sum, one) => sum + progressOf(one), 0) / (runs.length || 1)
  const percent = Math.floor(100 * share)
  return (
    <section class="panel run" aria-label="Run it here">
      <div class="run-top">
        <div class="run-buttons">
          <MainButton trainer={trainer} run={run} />
          <button class="btn" type="button" disabled={runs.length === 0} onClick={clear}>
            Start over
          </button>
        </div>
        <RunFields {...fields} isFixed={!isIdle} />
      </div>
      <div class="prog">
        <div
          class="progbar"
          role="progressbar"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-label="Training"
        >
          <span style={{ width: `${percent}%` }} />
        </div>
        <p class="small" role="status" aria-busy={phase === 'running'}>
          {statusOf(trainer, percent)}
        </p>
      </div>
    </section>
  )
}

const MainButton: FunctionComponent<Pick<Props, 'trainer' | 'run'>> = ({ trainer, run }) => {
  const { phase, pause, resume } = trainer
  const [word, act] =
    phase === 'running'
      ? (['Pause', pause] as const)
      : phase === 'paused'
        ? (['Go on', resume] as const)
        : (['Run here', run] as const)
  return (
    <button class="btn main" type="button" disabled={act === undefined} onClick={act}>
      {word}
    </button>
  )
}
