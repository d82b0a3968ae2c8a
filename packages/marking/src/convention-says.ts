import type { Question } from './question.ts'
import { suffixConventions } from './reading/suffixes.ts'

/**
 * When an answer that meets a convention is right, in a sentence; undefined for a convention that
 * neither the question nor a suffix knows.
 */
export const conventionSays = ({ conventions }: Question, id: string): string | undefined =>
  conventions.find((convention) => convention.id === id)?.says ?? suffixConventions[id]
