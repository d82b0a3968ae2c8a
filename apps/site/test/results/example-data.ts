import { hasIssues, isObject } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { exampleFolders, filesOf } from '../../tools/example-folders.ts'
import { networkSubject, problemSubject, type Subject, subjectNamed } from './subjects.ts'

/** A claim as its file quotes it. */
export interface QuotedClaim {
  readonly of: string
  readonly variant: string
  readonly says: string
  readonly source: string
}

/** What a worked example's files say, read without the code of its page. */
export interface ExampleData {
  readonly subject: (variant: string) => Subject
  readonly claims: readonly QuotedClaim[]
  readonly sources: readonly string[]
  /** What pages call the configurations of the runs. */
  readonly names: Readonly<Record<string, unknown>>
  readonly print: string
  /** `runs.json`, as it was committed. */
  readonly runs: unknown
}

const partOf = (data: unknown, name: string): unknown => (isObject(data) ? data[name] : undefined)

const listIn = (data: unknown, name: string): readonly unknown[] => {
  const list = partOf(data, name)
  return Array.isArray(list) ? list : []
}

const textIn = (data: unknown, name: string): string => String(partOf(data, name) ?? '')

const entrySubject = (network: unknown): Subject => {
  const named = typeof network === 'string' ? subjectNamed(network) : networkSubject(network)
  if (named === undefined) throw new Error(`${network} is no known network.`)
  return named
}

const subjectIn = (file: unknown, variant: string): Subject => {
  const [network, problem] = [partOf(file, 'network'), partOf(file, 'problem')]
  const other = partOf(partOf(file, 'variants'), variant)
  if (variant === '') return network === undefined ? problemSubject(problem) : entrySubject(network)
  const changed = partOf(other, 'network')
  if (changed !== undefined) return entrySubject(changed)
  return problemSubject(Object.assign({}, problem, partOf(other, 'with')))
}

const claimsIn = (file: unknown): readonly QuotedClaim[] =>
  [...listIn(file, 'questions'), ...listIn(file, 'measured')].flatMap((asked) =>
    listIn(asked, 'claims').map((claim) => ({
      of: textIn(asked, 'of'),
      variant: textIn(asked, 'in'),
      says: textIn(claim, 'says'),
      source: textIn(claim, 'source'),
    })),
  )

const readData = (slug: string): ExampleData => {
  const folder = exampleFolders().find((one) => one.slug === slug)
  if (folder === undefined) throw new Error(slug)
  const { problem, runs } = filesOf(folder)
  const parsed = parseText(problem)
  if (hasIssues(parsed)) throw new Error(slug)
  const file = parsed.value
  const subjects = new Map<string, Subject>()
  return {
    subject: (variant) => {
      const found = subjects.get(variant) ?? subjectIn(file, variant)
      subjects.set(variant, found)
      return found
    },
    claims: claimsIn(file),
    sources: listIn(file, 'sources').map((source) => textIn(source, 'id')),
    names: Object.assign({}, partOf(file, 'names')),
    print: textIn(file, 'print'),
    runs: runs === undefined || runs === '' ? undefined : JSON.parse(runs),
  }
}

const read = new Map<string, ExampleData>()

/** The files of a worked example, read once. */
export const exampleData = (slug: string): ExampleData => {
  const found = read.get(slug) ?? readData(slug)
  read.set(slug, found)
  return found
}
