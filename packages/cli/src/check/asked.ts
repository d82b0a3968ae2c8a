import { type Checked, type Issue, isObject, quoted } from '@longhand/network'

/** A number, or the numbers of a whole working by name. */
export type Given = string | number | Readonly<Record<string, unknown>> | readonly unknown[]

/** One answer to be marked. */
export interface Asked {
  /** As the file names it; null where it does not. */
  readonly id: string | null
  /** A name or path, or data that was read already. */
  readonly subject: unknown
  readonly quantity: string
  readonly answer: Given
  /** Who answered, and what the class calls the question; null where the file does not say. */
  readonly person: string | null
  readonly question: string | null
}

const missing = (field: string, expected: string, received: unknown): Issue => ({
  path: field,
  expected,
  received: received === undefined ? 'nothing' : quoted(received),
  try: `Add "${field}" to the line, or correct it.`,
})

const noObject = (line: unknown): Issue => ({
  path: '',
  expected: 'a JSON object on one line',
  received: quoted(line),
  try: 'Write "network", "quantity" and "answer" in it.',
})

const isAnswer = (value: unknown): value is Given =>
  typeof value === 'string' || typeof value === 'number' || isObject(value) || Array.isArray(value)

const nameIn = (value: unknown): string | null =>
  value === undefined || value === null || value === '' ? null : String(value)

/** One line of a file of answers as data. */
export const askedFrom = (line: unknown): Checked<Asked> => {
  if (!isObject(line)) return { issues: [noObject(line)] }
  const { id, person, question, network, problem, quantity, answer } = line
  const subject = network ?? problem
  const issues = [
    ...(subject === undefined ? [missing('network', 'a network or a problem', undefined)] : []),
    ...(typeof quantity === 'string' ? [] : [missing('quantity', 'what is asked', quantity)]),
    ...(isAnswer(answer)
      ? []
      : [missing('answer', 'a number or text; numbers by name for a whole working', answer)]),
  ]
  if (typeof quantity !== 'string' || !isAnswer(answer) || issues.length > 0) return { issues }
  const names = { id: nameIn(id), person: nameIn(person), question: nameIn(question) }
  return { value: { ...names, subject, quantity, answer } }
}
