import type { Value } from '@longhand/derivation'
import type { SubjectData } from '~/answer/subject-data.ts'
import { to } from '~/link.ts'
import { subjectSettings } from '../subject-settings.ts'

/**
 * A link to the check lab with a network or problem, and a quantity to ask for.
 *
 * @param subject As data, or the name of a known one.
 * @param answer Is marked there: the working of a right one, the idea behind a wrong one.
 */
export const checkLink = (
  subject: SubjectData | string,
  quantity: string,
  answer?: Value | string,
): string => {
  const settings = { ...subjectSettings(subject), quantity }
  const asked = answer === undefined ? settings : { ...settings, answer: String(answer) }
  return `${to('check/')}#${new URLSearchParams(asked)}`
}
