import { sentenceOf } from '@longhand/network'
import { readPart } from '../read-example.ts'
import { unworkedClaims } from './claims-lead.ts'
import type { Fault } from './fault.ts'
import { lineIn } from './line-in.ts'
import { brokenMathematics } from './mathematics.ts'
import { outOfOrder } from './order.ts'
import { untold } from './pictures.ts'
import { type Prose, readProse } from './prose.ts'
import { unknownNames } from './quantities.ts'
import { typedIn } from './typed-in.ts'

/** The files of a worked example, as text. */
export interface ExampleFiles {
  /** `problem.yaml` */
  readonly problem: string
  /** `index.mdx` */
  readonly prose: string
  /** `runs.json`, where there is one. */
  readonly runs?: string
}

const proseIn = (mdx: string): Prose | Fault => {
  try {
    return readProse(mdx)
  } catch (error) {
    const [says = 'broken MDX'] = String(error instanceof Error ? error.message : error).split('\n')
    return { file: 'index.mdx', says }
  }
}

/** Everything that is wrong with a worked example; empty when it can be published. */
export const checkExample = (files: ExampleFiles): readonly Fault[] => {
  const part = readPart(files.problem, files.runs)
  const ofProblem = part.issues.map((issue) => {
    const line = lineIn(files.problem, issue.path)
    return { file: 'problem.yaml', ...(line && { line }), says: sentenceOf(issue) }
  })
  const prose = proseIn(files.prose)
  if ('says' in prose) return [...ofProblem, prose]
  return [
    ...ofProblem,
    ...outOfOrder(prose),
    ...typedIn(prose),
    ...brokenMathematics(prose),
    ...untold(prose),
    ...unknownNames(prose, part),
    ...(part.example === undefined ? [] : unworkedClaims(prose, part.example)),
  ]
}
