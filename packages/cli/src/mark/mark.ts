import { extname } from 'node:path'
import { markPage, type PageFormat, type PageSources } from '@longhand/marking'
import { type Checked, hasIssues } from '@longhand/network'
import { pageSources } from '@longhand/questions'
import { answerEach, inBlocks, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { readModelInput } from '../reading/read-model-input.ts'
import { type Asked, readText } from '../reading/read-text.ts'
import type { Page } from './page.ts'
import { pageForPeople } from './page-for-people.ts'

/** How a marked page can be written. */
export type MarkFormat = 'text' | 'json'

const writers: Readonly<Record<MarkFormat, Writing<Page>['write']>> = {
  text: inBlocks(pageForPeople),
  json: ({ file, claims, contradictions }) => JSON.stringify({ file, claims, contradictions }),
}

/** `longhand mark`. */
export const mark = async (
  files: readonly string[],
  as: MarkFormat,
  network: string | undefined,
): Promise<ExitStatus> => {
  const sources = await sourcesFor(network)
  const tasks = files.map((file) => ({
    input: file,
    answer: async () => (hasIssues(sources) ? sources : markedPage(file, sources.value)),
  }))
  return answerEach(tasks, { isJson: as === 'json', write: writers[as] })
}

const sourcesFor = async (network: string | undefined): Promise<Checked<PageSources>> => {
  if (network === undefined) return { value: pageSources() }
  const model = await readModelInput(network)
  return hasIssues(model) ? model : { value: pageSources(model.value.network) }
}

const aPage: Asked = {
  expected: 'a page of text',
  try: 'Give it as Markdown, LaTeX or plain text.',
}

const formats: Readonly<Record<string, PageFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.tex': 'latex',
}

const markedPage = async (file: string, sources: PageSources): Promise<Checked<Page>> => {
  const text = await readText(file, aPage)
  if (hasIssues(text)) return text
  const format = formats[extname(file).toLowerCase()] ?? 'text'
  const lines = text.value.split(/\r\n?|\n/)
  return { value: { file, lines, ...markPage(text.value, format, sources) } }
}
