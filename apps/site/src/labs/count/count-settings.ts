/** What the count lab is set to. */
export interface CountSettings extends Readonly<Record<string, string>> {
  /** The name of a known network; empty for the text. */
  readonly network: string
  /** A network in any form that Longhand reads. */
  readonly text: string
  /** The sizes of one example, where the network leaves them open or others are wanted. */
  readonly input: string
  /** The known network beside it; empty for none, `text` for another text. */
  readonly beside: string
  readonly besideText: string
  /** The convention of each column. */
  readonly parameters: string
  readonly connections: string
  readonly macs: string
  /** The numbers whose working stands open: `2.parameters total.macs`. */
  readonly open: string
  /** Whether the rows are being edited. */
  readonly build: string
}

/** How the page begins. */
export const startSettings: CountSettings = {
  network: 'alexnet',
  text: '',
  input: '',
  beside: '',
  besideText: '',
  parameters: 'parameters',
  connections: 'connections',
  macs: 'macs',
  open: '',
  build: '',
}

/** Changes some of the settings. */
export type ChangeCount = (change: Partial<CountSettings>) => void
