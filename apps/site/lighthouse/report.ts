/** What Lighthouse says of a page. */
export interface Report {
  /** By category, of 100. */
  readonly scores: Readonly<Record<string, number>>
  /** Times and shifts by the name of their audit, as Lighthouse writes them. */
  readonly shown: Readonly<Record<string, string>>
  /** Checks that did not pass, in words. */
  readonly failed: readonly string[]
  /** How fast the machine was, by Lighthouse's own measure. */
  readonly index: number
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const fieldsOf = (value: unknown, name: string): Fields => {
  const found = isObject(value) ? value[name] : undefined
  return isObject(found) ? found : {}
}

/** A report from Lighthouse's JSON; undefined where it gave up half way. */
export const readReport = (text: string): Report | undefined => {
  const data = parsed(text)
  const audits = Object.entries(fieldsOf(data, 'audits'))
  if (audits.length === 0) return undefined
  return {
    scores: Object.fromEntries(
      Object.entries(fieldsOf(data, 'categories')).map(([id, category]) => [id, scoreOf(category)]),
    ),
    shown: Object.fromEntries(
      audits.map(([id, audit]) => [id, isObject(audit) ? String(audit.displayValue ?? '') : '']),
    ),
    failed: audits.flatMap(([, audit]) => faultOf(audit)),
    index: Number(fieldsOf(data, 'environment').benchmarkIndex),
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const scoreOf = (category: unknown): number =>
  isObject(category) ? Math.round(Number(category.score) * 100) : Number.NaN

const faultOf = (audit: unknown): readonly string[] => {
  if (!isObject(audit) || typeof audit.score !== 'number' || audit.score >= 0.9) return []
  return [`${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ''}`]
}
