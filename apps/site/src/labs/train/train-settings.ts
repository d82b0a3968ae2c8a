import type { Sheet } from './sheets/sheet.ts'
import { testLimitOf } from './sheets/sheet-experiment.ts'
import type { Entry } from './worker/messages.ts'

/** What the training page is set to; empty: as the experiment has it. */
export interface TrainSettings extends Readonly<Record<string, string>> {
  /** A sheet or a worked example, by its id; empty for the text. */
  readonly experiment: string
  /** An experiment, as somebody wrote or changed it. */
  readonly text: string
  readonly seeds: string
  readonly rate: string
  readonly batch: string
  readonly epochs: string
  readonly examples: string
  readonly threads: string
}

/** How the page begins. */
export const startSettings: TrainSettings = {
  experiment: 'relu-against-sigmoid',
  text: '',
  seeds: '',
  rate: '',
  batch: '',
  epochs: '',
  examples: '',
  threads: '',
}

/** What can be chosen for each setting. */
export const choices = {
  seeds: [1, 3, 5],
  rate: [0.001, 0.003, 0.01, 0.03, 0.05, 0.1, 0.3, 0.5],
  batch: [5, 16, 32, 64, 128],
  epochs: [1, 2, 3, 5, 10, 20],
  examples: [500, 1000, 2000, 4000, 10_000, 60_000],
  threads: [1, 2, 4],
} as const

/** A setting as a number: as it was chosen, or as the experiment has it. */
export const chosen = (settings: TrainSettings, { start }: Sheet) => {
  const number = (text: string | undefined, usual: number): number => Number(text) || usual
  return {
    seeds: Math.min(20, number(settings.seeds, start.seeds)),
    rate: number(settings.rate, start.rate),
    batch: number(settings.batch, start.batch),
    epochs: number(settings.epochs, start.epochs),
    examples: number(settings.examples, start.examples),
    threads: number(settings.threads, 1),
  }
}

/** In words what differs from the experiment as it stands. */
export const changesOf = (settings: TrainSettings, sheet: Sheet): string => {
  const { rate, batch, epochs, examples } = chosen(settings, sheet)
  const { start } = sheet
  return [
    rate !== start.rate && `rate ${rate}`,
    batch !== start.batch && `batch ${batch}`,
    epochs !== start.epochs && `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`,
    examples !== start.examples && `${examples} examples`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Every run that an experiment stands for: each contestant with each seed. */
export const entriesFor = (settings: TrainSettings, sheet: Sheet): readonly Entry[] => {
  const { seeds, rate, batch, epochs, examples, threads } = chosen(settings, sheet)
  const changes = changesOf(settings, sheet)
  const limits = { limit: examples, testLimit: testLimitOf(examples) }
  // seed by seed, so that all can be compared early
  return Array.from({ length: seeds }, (_, i) => i + 1).flatMap((seed) =>
    sheet.contestants.map(({ label, network, optimizer, batchSize = batch }) => ({
      ...{ label, changes, seed },
      experiment: {
        name: `${sheet.id}: ${label}`,
        network,
        dataset: { kind: sheet.start.data, ...limits },
        optimizer: { kind: 'sgd', ...optimizer, learningRate: rate },
        ...{ batchSize, epochs, seed, threads },
      },
    })),
  )
}
