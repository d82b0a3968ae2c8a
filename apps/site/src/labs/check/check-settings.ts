/** What the check lab is set to. */
export interface CheckSettings extends Readonly<Record<string, string>> {
  /** The name of a known network; empty for the text. */
  readonly network: string
  /** A network or a problem, as somebody pasted it. */
  readonly text: string
  readonly quantity: string
  readonly answer: string
}

/** How the page begins. */
export const startSettings: CheckSettings = {
  network: 'alexnet',
  text: '',
  quantity: 'conv1.parameters',
  answer: '',
}
