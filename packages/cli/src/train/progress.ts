import type { TrainingEvent } from '@longhand/train'

/** Shows how far a training is. */
export interface Progress {
  readonly show: (event: TrainingEvent) => void
  readonly end: () => void
}
