import type { Work } from '@longhand/backprop'
import { signOfNode } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Tex } from '~/components/Tex.tsx'
import { Row } from '~/derivation/Row.tsx'
import { Ask } from './Ask.tsx'
import type { BackpropSettings, ChangeBackprop } from './backprop-settings.ts'
import { stepLines, styleIn, withoutValue } from './step-lines.ts'
import type { Walked } from './walked.ts'

interface Props {
  readonly work: Work
  readonly step: Walked
  /** `Backward, step 11 of 17`. */
  readonly where: string
  readonly isHidden: boolean
  /** Whether it is of another problem than the one that stands there. */
  readonly isStale: boolean
  readonly settings: BackpropSettings
  readonly change: ChangeBackprop
  readonly show: () => void
}

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** The step one is at: its formula, its numbers, and its value or a field for it. */
export const Now: FunctionComponent<Props> = (props) => {
  const { work, step, where, isHidden, isStale, settings, change, show } = props
  const lines = stepLines(work, step.line, settings)
  const shown = isHidden ? lines.map(withoutValue) : lines
  const sign = signOfNode(step.line)
  return (
    <section
      class={isStale ? 'now-panel stale' : 'now-panel'}
      inert={isStale}
      aria-labelledby="step"
    >
      <div aria-live="polite">
        <p class="eyebrow">{where}</p>
        <h2 id="step">
          {sign === undefined ? step.of : <Tex tex={styleIn(settings).format.sign(sign)} />}
        </h2>
        <p>{asSentence(step.line.because)}</p>
        {shown.map((line) => (
          <div key={line.address} class="drv tight" data-line={line.address}>
            {line.rows.map((row, i) => (
              <Row key={row.kind} row={row} left={i === 0 ? line.left : ''} />
            ))}
          </div>
        ))}
        {isHidden && (
          <p class="hidden-value">
            = <span class="gap2" role="img" aria-label="a value that you are asked for" />
          </p>
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.ask !== ''}
          onChange={({ currentTarget }) => change({ ask: currentTarget.checked ? 'yes' : '' })}
        />
        <span>Ask me first</span>
      </label>
      {settings.ask !== '' && <Ask key={step.of} {...{ work, step, isHidden, show }} />}
    </section>
  )
}
