import { lineWidth } from '../terminal.ts'
import { wrap } from '../wrap.ts'
import type { Diagnosis } from './diagnosis.ts'

/** How much a question can tell, in lines. */
export const diagnosisForPeople = (diagnosis: Diagnosis): string => {
  const { quantity, ideas, toldApart, unseen } = diagnosis
  const hidden = unseen === 0 ? '' : `, and does not see ${unseen}, which give the right number`
  return [
    wrap(`${quantity} tells ${toldApart} of ${ideas} ideas apart${hidden}.`, lineWidth(), 0),
    ...diagnosis.confused.map(({ written, ids, isRight }) => {
      const right = isRight ? ' (right)' : ''
      return wrap(`${written}${right}: ${ids.join(', ')}`, lineWidth(), 2)
    }),
    ...nextLine(diagnosis),
    ...betterLines(diagnosis),
  ].join('\n')
}

const nextLine = ({ next }: Diagnosis): readonly string[] => {
  if (next === undefined) return []
  return [next === null ? 'No question here tells the two apart.' : `Ask next: ${next}`]
}

const betterLines = ({ better, toldApart }: Diagnosis): readonly string[] => {
  if (better === undefined) return []
  if (better === null) return ['No better numbers were found.']
  if ('changes' in better)
    return [
      `With these sizes it tells ${better.toldApart} of ${better.ideas} ideas apart:`,
      ...better.changes.map(({ path, from, to }) => `  ${path}: ${to} for ${from}`),
    ]
  if (better.toldApart <= toldApart) return ['No better numbers were found.']
  const told = `These numbers tell ${better.toldApart} of ${better.ideas} ideas apart:`
  return [told, JSON.stringify(better.problem)]
}
