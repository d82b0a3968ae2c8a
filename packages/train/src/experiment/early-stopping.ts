/** What is looked at after every epoch. */
export type Monitor = 'loss' | 'accuracy' | 'validationLoss' | 'validationAccuracy'

/** The names of all that can be looked at. */
export const monitors: readonly Monitor[] = [
  'validationLoss',
  'validationAccuracy',
  'loss',
  'accuracy',
]

/** Ends a run that gets no better, with Keras' words. */
export interface EarlyStopping {
  readonly monitor: Monitor
  /** So many epochs without getting better end the run. */
  readonly patience: number
  /** What is better by no more than this counts as no better. */
  readonly minDelta: number
  /** Whether the run ends with the weights of its best epoch. */
  readonly restoreBest: boolean
}
