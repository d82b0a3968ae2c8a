import { type Column, groupDigits, type Table } from '@longhand/render'
import type { Epoch, Run } from '@longhand/train'
import { layersOfRun } from '../compare/layers-table.ts'
import { terminalTable } from '../table/terminal-table.ts'
import { colors } from '../terminal.ts'
import { percent, secondsOf } from './epoch-line.ts'

/** A run for people: its epochs, its speed, and the hash of its weights. */
export const runForPeople = (run: Run): string =>
  [
    headline(run),
    ...(run.epochs.length === 0 ? [] : ['', terminalTable(epochsTable(run.epochs))]),
    ...layersIn(run),
    '',
    ...facts(run).map(([name, fact]) => name.padEnd(10) + fact),
  ].join('\n')

const layersIn = (run: Run): readonly string[] => {
  const layers = layersOfRun(run)
  return layers ? ['', `${layers.heading}:`, terminalTable(layers.table)] : []
}

const endings: Readonly<Record<Run['status'], string>> = {
  done: 'done',
  stopped: 'stopped early',
  failed: 'failed',
}

const headline = (run: Run): string => {
  const { experiment, status, because, epochs, engine, threads, instead, unsaved } = run
  const after = epochs.length === 1 ? 'one epoch' : `${epochs.length} epochs`
  const on = `${engine}, ${threads === 1 ? 'one thread' : `${threads} threads`}`
  const said = [because, instead, unsaved, bestIn(run)]
    .flatMap((why) => (why === undefined ? [] : `\n${why}`))
    .join('')
  return `${colors.bold(experiment.name)}: ${endings[status]} after ${after} on ${on}${said}`
}

/** What early stopping did. */
const bestIn = ({ best, experiment: { earlyStopping } }: Run): string | undefined => {
  if (best === undefined || earlyStopping === undefined) return undefined
  const { monitor } = earlyStopping
  const kept = best.restored ? 'The weights are those of that epoch.' : ''
  return `Its best ${wordsOf[monitor]} was that of epoch ${best.epoch}. ${kept}`.trim()
}

const wordsOf = {
  loss: 'loss',
  accuracy: 'accuracy',
  validationLoss: 'validation loss',
  validationAccuracy: 'validation accuracy',
} as const

const right = (heading: string): Column => ({ heading, align: 'right' })

const epochsTable = (epochs: readonly Epoch[]): Table => ({
  columns: [
    ...['Epoch', 'Loss', 'Accuracy'],
    ...(isValidated(epochs) ? ['Validation loss', 'Validation accuracy'] : []),
    ...['Test loss', 'Test accuracy', 'Seconds'],
  ].map(right),
  rows: epochs.map((epoch) => cellsOf(epoch).map((words) => ({ words }))),
})

const isValidated = (epochs: readonly Epoch[]): boolean =>
  epochs.some(({ validationLoss }) => validationLoss !== undefined)

const cellsOf = ({ validationLoss, validationAccuracy, ...epoch }: Epoch): readonly string[] => [
  ...[String(epoch.epoch), epoch.loss.toFixed(4), percent(epoch.accuracy)],
  ...(validationLoss === undefined ? [] : [validationLoss.toFixed(4)]),
  ...(validationAccuracy === undefined ? [] : [percent(validationAccuracy)]),
  ...[epoch.testLoss.toFixed(4), percent(epoch.testAccuracy), secondsOf(epoch.seconds)],
]

const facts = ({
  stepMilliseconds: { median, p10, p90 },
  examplesPerSecond,
  peakMemoryBytes,
  weightsHash,
}: Run): readonly (readonly [name: string, fact: string])[] => [
  ['Step', `${median.toFixed(2)} ms (8 of 10 between ${p10.toFixed(2)} and ${p90.toFixed(2)})`],
  ['Examples', `${groupDigits(examplesPerSecond.toFixed(0), ',')} a second`],
  ['Memory', `${Math.ceil(peakMemoryBytes / 2 ** 20)} MB at most`],
  ['Weights', weightsHash],
]
