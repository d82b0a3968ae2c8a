/** The packages each package may import: the arrows of the plan, pointing down. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  derivation: [],
  network: ['derivation'],
  parameters: ['network', 'derivation'],
  backprop: ['network', 'derivation'],
  figures: ['network', 'derivation'],
  examples: ['network', 'derivation'],
  kernels: [],
  train: ['network', 'derivation', 'kernels'],
  marking: ['derivation'],
  render: ['derivation'],
  handouts: ['backprop', 'render', 'figures', 'network', 'derivation'],
  questions: ['marking', 'parameters', 'backprop', 'network', 'derivation'],
}

/** The faces of the house: they may import every package. */
export const faces: readonly string[] = ['cli', 'site']

/** Packages that only serve the workspace; nothing that is published imports them. */
export const inside: readonly string[] = ['house', 'browser']
