import { exampleNamed, problems } from '@longhand/examples'
import type { SubjectData } from '~/answer/subject-data.ts'
import { packText } from './long-text.ts'

const areSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The name by which labs know a network or a problem; undefined for one that they do not know. */
export const knownName = (subject: SubjectData): string | undefined => {
  if ('problem' in subject)
    return problems.find(({ problem }) => areSame(problem, subject.problem))?.name
  const { network } = subject
  return areSame(exampleNamed(network.name)?.network, network) ? network.name : undefined
}

/**
 * How the address of a lab names a network or a problem: by its name, or else as a text.
 *
 * @param subject A name stands for itself.
 */
export const subjectSettings = (subject: SubjectData | string): Record<string, string> => {
  const network = typeof subject === 'string' ? subject : knownName(subject)
  if (network !== undefined || typeof subject === 'string') return { network: network ?? '' }
  const text = JSON.stringify('network' in subject ? subject.network : subject.problem)
  return { network: '', text: packText(text) ?? text }
}
