import { setTex } from '../../tex/set-tex.ts'
import type { Fault } from './fault.ts'
import type { Prose } from './prose.ts'

const whatFails = (tex: string): string | undefined => {
  try {
    setTex(tex)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Formulas that KaTeX does not set, in its strictest mode. */
export const brokenMathematics = ({ formulas }: Prose): readonly Fault[] =>
  formulas.flatMap(({ line, text }) => {
    const why = whatFails(text)?.split('\n')[0]
    return why === undefined ? [] : [{ file: 'index.mdx', line, says: `$${text}$: ${why}` }]
  })
