import { type Checked, hasIssues, type Issue } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useRef } from 'preact/hooks'
import { Verdict } from '~/components/Verdict.tsx'
import { useFault } from '../../use-fault.tsx'
import { useLength } from '../../use-length.ts'
import type { OwnEntries } from './experiment-entries.ts'
import { lineOf } from './line-of.ts'

interface Props {
  readonly text: string
  readonly change: (text: string) => void
  readonly entries: Checked<OwnEntries> | undefined
  /** Whether it stands open: where the text is all there is. */
  readonly isOpen: boolean
  /** While it runs, nothing can be changed. */
  readonly isFixed: boolean
}

const sample = `name: two learning rates
network:
  name: small
  input: { type: image, height: 28, width: 28, channels: 1 }
  layers:
    - { kind: flatten, name: flatten }
    - { kind: dense, name: hidden, config: { units: 32, activation: relu } }
    - { kind: dense, name: output, config: { units: 10, activation: softmax } }
dataset: { kind: strokes, limit: 2000, testLimit: 500 }
optimizer: { kind: sgd, learningRate: 0.1 }
batchSize: 32
epochs: 3
seeds: [1, 2]
vary:
  optimizer.learningRate: [0.1, 0.01]`

/** Of many issues the first say enough. */
const most = 20

/** An experiment as a text, to be changed; what is wrong stands beside it, line by line. */
export const OwnText: FunctionComponent<Props> = (props) => {
  const { text, change, entries, isOpen, isFixed } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const issues = entries !== undefined && hasIssues(entries) ? entries.issues : []
  const { issue, ...taking } = useLength(text, change, 'Give its file to longhand train.')
  const { marks, said } = useFault(issue)
  const select = (line: number) => {
    const lines = text.split('\n')
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.current?.focus()
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  }
  return (
    <details class="own-experiment folds" open={isOpen}>
      <summary>The experiment as a text</summary>
      <div class="own-sides">
        <label class="field lab-text">
          <span>Longhand YAML or JSON, as longhand train and longhand sweep read it</span>
          <textarea
            ref={area}
            rows={18}
            spellcheck={false}
            placeholder={sample}
            disabled={isFixed}
            value={text}
            aria-invalid={issues.length > 0}
            {...marks}
            {...taking}
          />
        </label>
        <div aria-live="polite">
          {said}
          {issues.length > 0 && <Faults {...{ issues, text, select }} />}
          {entries !== undefined && !hasIssues(entries) && <Readable {...entries.value} />}
          {text.trim() === '' && (
            <button type="button" class="btn" onClick={() => change(sample)}>
              Begin with a small one
            </button>
          )}
        </div>
      </div>
    </details>
  )
}

interface FaultsProps {
  readonly issues: readonly Issue[]
  readonly text: string
  readonly select: (line: number) => void
}

const Faults: FunctionComponent<FaultsProps> = ({ issues, text, select }) => (
  <div class="verdict open">
    <p>
      <Verdict kind="open">This cannot be run yet</Verdict>
    </p>
    <ol class="issues">
      {issues.slice(0, most).map((issue) => {
        const line = lineOf(text, issue.path)
        return (
          <li key={`${issue.path} ${issue.expected}`}>
            <button type="button" class="opens" onClick={() => select(line)}>
              line {line}
            </button>{' '}
            {issue.path !== '' && <code>{issue.path}</code>} expected {issue.expected}, received{' '}
            {issue.received}. {issue.try}
          </li>
        )
      })}
    </ol>
    {issues.length > most && <p>And {issues.length - most} more.</p>}
  </div>
)

const Readable: FunctionComponent<OwnEntries> = ({ entries, instead }) => (
  <>
    <p class="small ui">
      {entries.length} runs: {new Set(entries.map(({ label }) => label)).size} configurations.
    </p>
    {instead && (
      <p class="small ui">
        {instead.meant} is a file elsewhere. This page draws {instead.drawn} in its place, of the
        same size; accuracies on it are others than on {instead.meant}.
      </p>
    )}
  </>
)
