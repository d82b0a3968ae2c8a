import { type Column, groupDigits, type Table } from '@longhand/render'
import type { Epoch, Run } from '@longhand/train'
import { terminalTable } from '../table/terminal-table.ts'
import { colors } from '../terminal.ts'
import { percent } from './epoch-line.ts'

/** A run for people: its epochs, its speed, and the hash of its weights. */
export const runForPeople = (run: Run): string =>
  [
    headline(run),
    ...(run.epochs.length === 0 ? [] : ['', terminalTable(epochsTable(run.epochs))]),
    '',
    ...facts(run).map(([name, fact]) => name.padEnd(10) + fact),
  ].join('\n')

const endings: Readonly<Record<Run['status'], string>> = {
  done: 'done',
  stopped: 'stopped early',
  failed: 'failed',
}

const headline = (run: Run): string => {
  const { experiment, status, because, epochs, engine, threads, instead } = run
  const after = epochs.length === 1 ? 'one epoch' : `${epochs.length} epochs`
  const on = `${engine}, ${threads === 1 ? 'one thread' : `${threads} threads`}`
  const said = [because, instead].flatMap((why) => (why === undefined ? [] : `\n${why}`)).join('')
  return `${colors.bold(experiment.name)}: ${endings[status]} after ${after} on ${on}${said}`
}

const right = (heading: string): Column => ({ heading, align: 'right' })

const epochsTable = (epochs: readonly Epoch[]): Table => ({
  columns: ['Epoch', 'Loss', 'Accuracy', 'Test loss', 'Test accuracy', 'Seconds'].map(right),
  rows: epochs.map(({ epoch, loss, accuracy, testLoss, testAccuracy, seconds }) =>
    [
      String(epoch),
      loss.toFixed(4),
      percent(accuracy),
      testLoss.toFixed(4),
      percent(testAccuracy),
      seconds.toFixed(1),
    ].map((words) => ({ words })),
  ),
})

const facts = ({
  stepMilliseconds: { median, p10, p90 },
  examplesPerSecond,
  weightsHash,
}: Run): readonly (readonly [name: string, fact: string])[] => [
  ['Step', `${median.toFixed(2)} ms (8 of 10 between ${p10.toFixed(2)} and ${p90.toFixed(2)})`],
  ['Examples', `${groupDigits(examplesPerSecond.toFixed(0), ',')} a second`],
  ['Weights', weightsHash],
]
