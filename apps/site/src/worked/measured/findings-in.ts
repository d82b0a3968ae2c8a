import { type Checked, hasIssues } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { type Findings, readFindings } from '@longhand/train'

/** What a `runs.json` holds; undefined where an example has none. */
export const findingsIn = (text: string | undefined): Checked<Findings | undefined> => {
  if (text === undefined || text === '') return { value: undefined }
  const parsed = parseText(text)
  const read = hasIssues(parsed) ? parsed : readFindings(parsed.value)
  if (!hasIssues(read)) return read
  return { issues: read.issues.map((issue) => ({ ...issue, path: `runs.json: ${issue.path}` })) }
}
