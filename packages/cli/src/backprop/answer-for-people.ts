import type { Work } from '@longhand/backprop'
import { type Presentation, text, workingLines } from '@longhand/handouts'
import { linesInWidth } from '../explain/lines-in-width.ts'
import { terminalTable } from '../table/terminal-table.ts'
import { colors, lineWidth } from '../terminal.ts'
import { wrap } from '../wrap.ts'
import { weightCount } from './weights-in.ts'
import { toNinePlaces, weightsTable } from './weights-table.ts'
import { isHandSized, wholeWorking } from './whole-working.ts'

/** A problem worked out, for people: losses and outputs, the weights, and all the working. */
export const answerForPeople = (work: Work, presentation: Presentation): string =>
  [headline(work), losses(work), weights(work), working(work, presentation)].join('\n\n')

const headline = ({ problem, network }: Work): string => {
  const { loss, optimizer, steps = 1 } = problem
  const updates = steps === 1 ? 'one update' : `${steps} updates`
  const how = `${loss}, ${updates} by ${optimizer.kind} with learning rate ${optimizer.learningRate}`
  return `${colors.bold(network.name)}: ${how}`
}

const mostExamples = 10

const losses = ({ loss, lossAfter, outputs }: Work): string => {
  const shown = outputs.slice(0, mostExamples).map((numbers, i) => {
    const name = outputs.length === 1 ? 'Output' : `Output ${i + 1}`
    return line(name, numbers.map(toNinePlaces).join('  '))
  })
  const left = outputs.length - shown.length
  return [
    line('Loss', toNinePlaces(loss)),
    line('Loss after', toNinePlaces(lossAfter)),
    ...shown,
    ...(left > 0 ? [`… and ${left} examples more.`] : []),
  ].join('\n')
}

const line = (name: string, text: string): string => name.padEnd(12) + text

const mostRows = 60

const weights = (work: Work): string => {
  const left = weightCount(work) - mostRows
  const more = left > 0 ? [`… and ${left} weights more; --as json has them all.`] : []
  return [terminalTable(weightsTable(work, mostRows)), ...more].join('\n')
}

const tooMany =
  'There are too many weights to write all their working out here: name one with --of, such as --of'

const working = (work: Work, presentation: Presentation): string => {
  if (isHandSized(work)) {
    const lines = workingLines(work, wholeWorking(work), text, presentation)
    return `${colors.bold('Working')}\n${linesInWidth(lines, lineWidth())}`
  }
  const [layer = ''] = [...work.gradients.keys()]
  return wrap(`${tooMany} '${layer}.kernel[0][0].updated'.`, lineWidth(), 0)
}
