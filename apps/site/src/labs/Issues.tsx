import type { Issue } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { Verdict } from '~/components/Verdict.tsx'

interface Props {
  /** What cannot be read, in a few words. */
  readonly title: string
  readonly issues: readonly Issue[]
}

/** As many as one can take in; the rest is told by its number. */
const most = 8

/** What is wrong with what was typed: where, what was expected, what came, what to try. */
export const Issues: FunctionComponent<Props> = ({ title, issues }) => (
  <div class="verdict open">
    <p>
      <Verdict kind="open">{title}</Verdict>
    </p>
    <ul class="issues">
      {issues.slice(0, most).map((issue) => (
        <li key={`${issue.path} ${issue.expected}`}>
          {issue.path !== '' && <code>{issue.path}</code>} expected {issue.expected}, received{' '}
          {issue.received}. {issue.try}
        </li>
      ))}
    </ul>
    {issues.length > most && <p>And {issues.length - most} more.</p>}
  </div>
)
