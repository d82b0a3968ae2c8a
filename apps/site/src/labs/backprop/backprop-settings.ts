/** What the backprop lab is set to. */
export interface BackpropSettings extends Readonly<Record<string, string>> {
  /** The name of a known problem; empty for the text. */
  readonly problem: string
  /** A problem, as somebody wrote or changed it. */
  readonly text: string
  readonly notation: string
  /** Significant digits. */
  readonly digits: string
  /** Which update of the training, from 1. */
  readonly step: string
  /** Which line of it, from 0. */
  readonly at: string
  /** Whether a value is hidden until it is answered. */
  readonly ask: string
}

/** How the page begins. */
export const startSettings: BackpropSettings = {
  problem: 'two-two-two',
  text: '',
  notation: 'net-out',
  digits: '6',
  step: '1',
  at: '0',
  ask: '',
}

/** Changes some of the settings. */
export type ChangeBackprop = (change: Partial<BackpropSettings>) => void
