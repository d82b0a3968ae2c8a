import type { Checked, Issue } from '../../issue.ts'
import { quoted } from '../../schema/quoted.ts'

/** A module as a print shows it. */
export interface Module {
  /** What its parent calls it: `conv1`, `0`; the outermost has none. */
  readonly name: string
  readonly className: string
  /** What stands in its brackets, but for the modules inside. */
  readonly settings: string
  readonly modules: readonly Module[]
  /** Counted from 1. */
  readonly line: number
}

/** Modules in a print that are still read, folded ones counted each. */
const most = 50_000
/** Modules in modules that are still read. */
const deepest = 100

/** `(conv1): Conv2d(` or `(0-3): 4 x Linear(`, and what follows. */
const opening = /^(?:\(([^()]{1,100})\): )?(?:(\d{1,9}) x )?([A-Za-z_][\w.]*)\((.*)$/

/** Whether a text looks like what `print(model)` gives. */
export const isTorchPrint = (text: string): boolean => opening.test(firstLine(text))

const firstLine = (text: string): string => /^(?:\s|>>>.*)*(.*)/.exec(text)?.[1] ?? ''

interface Open {
  readonly name: string
  readonly times: number
  readonly className: string
  readonly settings: string[]
  readonly modules: Module[]
  readonly line: number
}

/** The text of `print(model)` as modules inside modules. */
export const parsePrint = (text: string): Checked<Module> => {
  const open: Open[] = []
  let count = 0
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('>>>')) continue
    const top = open.at(-1)
    const started = startOf(line, at + 1)
    const isClosing = line === ')'
    if (started !== undefined) open.push(started)
    else if (top !== undefined && !isClosing) top.settings.push(line)
    else if (!isClosing || top === undefined) return strangeLine(at + 1, line)
    if (open.length > deepest) return tooDeep(at + 1)
    const isDone = isClosing || (started !== undefined && line.endsWith(')'))
    const done = isDone ? open.pop() : undefined
    if (done === undefined) continue
    const parent = open.at(-1)
    count += done.times
    if (count > most) return tooMany(at + 1)
    const modules = inFull(done)
    if (parent === undefined) return modules[0] ? { value: modules[0] } : endless
    parent.modules.push(...modules)
  }
  return endless
}

const startOf = (line: string, at: number): Open | undefined => {
  const [, name = '', times = '1', className, rest] = opening.exec(line) ?? []
  if (className === undefined || rest === undefined) return undefined
  // settings in several lines begin after the bracket; a module inside has its name before it
  if (name === '' && rest !== '' && !rest.endsWith(')')) return undefined
  const settings = rest.endsWith(')') ? [rest.slice(0, -1)] : rest === '' ? [] : [rest]
  return { name, times: Number(times), className, settings, modules: [], line: at }
}

/** `(0-3): 4 x Linear(…)` stands for four neighbours that are alike. */
const inFull = ({ name, times, settings, ...rest }: Open): readonly Module[] => {
  const first = Number(/^(\d+)-\d+$/.exec(name)?.[1] ?? Number.NaN)
  const module = { ...rest, settings: settings.join(', ') }
  return Array.from({ length: Math.max(times, 1) }, (_, i) => ({
    ...module,
    name: Number.isNaN(first) ? name : String(first + i),
  }))
}

const strangeLine = (line: number, received: string): Checked<never> =>
  wrong(line, {
    expected: 'a module such as (conv1): Conv2d(1, 6, kernel_size=(5, 5))',
    received: quoted(received),
    try: 'Paste the whole of what print(model) gives, and nothing else.',
  })

const tooMany = (line: number): Checked<never> =>
  wrong(line, {
    expected: `at most ${most} modules`,
    received: 'more',
    try: 'Print a part of the model.',
  })

const tooDeep = (line: number): Checked<never> =>
  wrong(line, {
    expected: `modules at most ${deepest} deep`,
    received: 'more inside each other',
    try: 'Print a part of the model.',
  })

const wrong = (line: number, what: Omit<Issue, 'path'>): Checked<never> => ({
  issues: [{ path: `line ${line}`, ...what }],
})

const endless: Checked<never> = {
  issues: [
    {
      path: '',
      expected: 'a closing bracket for each module',
      received: 'a print that ends before',
      try: 'Paste the whole of what print(model) gives.',
    },
  ],
}
