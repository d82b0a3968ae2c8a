import { readProblem, type Work, workProblem } from '@longhand/backprop'
import { type Checked, hasIssues, issuesIn } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo } from 'preact/hooks'
import { useTexSoon } from '~/tex/use-tex-soon.ts'
import { Issues } from '../Issues.tsx'
import { NotKept } from '../NotKept.tsx'
import { TextField } from '../TextField.tsx'
import { useTextReader } from '../text-reader.ts'
import { useLast } from '../use-last.ts'
import { useStateInAddress } from '../use-state-in-address.ts'
import { type ChangeBackprop, startSettings } from './backprop-settings.ts'
import { type Path, problemData, problemText, withPart } from './problem-data.ts'
import { SettingFields } from './SettingFields.tsx'
import { Walk } from './Walk.tsx'

const workOf = (data: Checked<unknown> | undefined): Checked<Work> | undefined => {
  if (data === undefined || hasIssues(data)) return data
  const problem = readProblem(data.value)
  return hasIssues(problem) ? problem : workProblem(problem.value)
}

/** A problem of backpropagation, step by step; every number of it can be changed. */
export const BackpropLab: FunctionComponent = () => {
  const [settings, change, isKept] = useStateInAddress(startSettings)
  const { problem, text } = settings
  const isOwn = problem === ''
  const reader = useTextReader([isOwn ? text : ''], isOwn && text.trim() === '')
  const data = useMemo(() => problemData(problem, text, reader), [problem, text, reader])
  const work = useMemo(() => workOf(data), [data])
  const [readable, workable] = [useLast(data), useLast(work)]
  useTexSoon()
  const put = (path: Path, part: unknown): void =>
    change({ problem: '', text: problemText(withPart(readable, path, part)) })
  const issues = work ? issuesIn(work) : []
  const parts = { issues, settings, change, put, isFixed: data === undefined || hasIssues(data) }
  return (
    <div class="lab">
      <details class="more" open>
        <summary class="btn">Settings</summary>
        <SettingFields data={readable} {...parts} />
        <ProblemText text={problem === '' ? text : problemText(readable)} change={change} />
      </details>
      <div aria-live="polite">
        {issues.length > 0 && <Issues title="This cannot be worked out yet" issues={issues} />}
        {issues.length > 0 && workable && (
          <p class="small ui">What is dimmed is of the last problem that could be worked out.</p>
        )}
        {!isKept && <NotKept />}
      </div>
      <Walk data={readable} work={workable} isStale={issues.length > 0} {...parts} />
    </div>
  )
}

const ProblemText: FunctionComponent<{ text: string; change: ChangeBackprop }> = (props) => (
  <details class="problem-text folds">
    <summary>The problem as a text</summary>
    <TextField
      label="Longhand JSON or YAML, as the command line reads it"
      rows={12}
      instead="Give its file to longhand backprop."
      value={props.text}
      write={(text) => props.change({ problem: '', text })}
    />
  </details>
)
