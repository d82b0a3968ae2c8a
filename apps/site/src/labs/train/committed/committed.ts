import type { Finding, Findings, Range } from '@longhand/train'

/** What the committed runs of one configuration came to: all that the training page shows of it. */
export interface CommittedRuns {
  readonly label: string
  readonly seeds: number
  /** Mean losses of equal stretches of the training, each over so many batches. */
  readonly batchLoss: Finding['batchLoss']
  /** Shares of the test examples, after each epoch. */
  readonly testAccuracy: readonly Range[]
}

/** Committed runs of an experiment. */
export interface Committed {
  readonly date: string
  readonly machine: string
  /** Of which data set, as experiments name it. */
  readonly data: string
  /** How many examples they were trained on, where they are not all that the set has. */
  readonly examples?: number
  readonly configurations: readonly CommittedRuns[]
  /** What each comparison of two configurations says. */
  readonly says: readonly { readonly isClear: boolean; readonly text: string }[]
}

/** Findings as the training page shows them. @param labelOf What a configuration is called there. */
export const committedOf = (
  { date, machine, configurations, pairs }: Findings,
  labelOf: (finding: Finding, at: number) => string,
): Committed => {
  const dataset = configurations[0]?.experiment.dataset
  return {
    ...{ date, machine, data: dataset?.kind ?? '' },
    ...(dataset && 'limit' in dataset && dataset.limit && { examples: dataset.limit }),
    configurations: configurations.map((finding, i) => ({
      label: labelOf(finding, i),
      seeds: finding.seeds.length,
      batchLoss: finding.batchLoss,
      testAccuracy: finding.epochs.map(({ testAccuracy }) => testAccuracy),
    })),
    says: pairs.map(({ margin, difference, says }) => ({
      isClear: margin !== undefined && Math.abs(difference) > margin,
      text: says,
    })),
  }
}
