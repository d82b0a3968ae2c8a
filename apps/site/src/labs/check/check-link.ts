import type { SubjectData } from '~/answer/subject-data.ts'
import { to } from '~/link.ts'

/** A link to the check lab with a network or problem, and a quantity to ask for. */
export const checkLink = (subject: SubjectData, quantity: string): string => {
  const text = JSON.stringify('network' in subject ? subject.network : subject.problem, null, 1)
  return `${to('check/')}#${new URLSearchParams({ network: '', text, quantity })}`
}
