import type { Phase } from '@longhand/backprop'
import { lineOf, styleOf, textFormat } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import type { Walked } from './walked.ts'

interface Props {
  readonly walk: readonly Walked[]
  readonly at: number
  readonly go: (at: number) => void
}

interface StepperProps extends Props {
  /** Whether they are of another problem than the one that stands there. */
  readonly isStale: boolean
}

const phases: Readonly<Record<Phase, string>> = {
  forward: 'Forward',
  loss: 'Loss',
  backward: 'Backward',
  update: 'Update',
}

/** More lines than these are a slider instead of a dot each. */
const mostDots = 60

const style = styleOf(textFormat)

/** Where one is on the way, and to go on. */
export const Stepper: FunctionComponent<StepperProps> = ({ walk, at, go, isStale }) => (
  <fieldset class={isStale ? 'stepper stale' : 'stepper'} inert={isStale} aria-label="Steps">
    {walk.length > mostDots ? (
      <label class="field slide">
        <span>
          {phases[walk[at]?.phase ?? 'forward']}, step {at + 1} of {walk.length}
        </span>
        <input
          type="range"
          min={0}
          max={walk.length - 1}
          value={at}
          onInput={({ currentTarget }) => go(Number(currentTarget.value))}
        />
      </label>
    ) : (
      <Dots {...{ walk, at, go }} />
    )}
    <div class="go">
      <button
        type="button"
        class="btn"
        aria-label="Step back"
        disabled={at === 0}
        onClick={() => go(at - 1)}
      >
        ←
      </button>
      <button
        type="button"
        class="btn main"
        disabled={at === walk.length - 1}
        onClick={() => go(at + 1)}
      >
        Next step
      </button>
    </div>
  </fieldset>
)

const Dots: FunctionComponent<Props> = ({ walk, at, go }) => (
  <div class="phases">
    {(['forward', 'loss', 'backward', 'update'] as const).map((phase) => (
      <div key={phase} class="phase">
        <span class="ph">{phases[phase]}</span>
        <div class="dots">
          {walk.map(
            (step, i) =>
              step.phase === phase && (
                <button
                  key={step.of}
                  type="button"
                  class={`dot ${i < at ? 'done' : ''}`}
                  aria-label={`${i + 1}: ${lineOf(step.line, style).left}`}
                  aria-current={i === at ? 'step' : undefined}
                  onClick={() => go(i)}
                />
              ),
          )}
        </div>
      </div>
    ))}
  </div>
)
