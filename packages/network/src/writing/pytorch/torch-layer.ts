import type { Checked } from '../../issue.ts'
import type { LayerKind, PlacedOf } from '../../layer-kinds.ts'

/** A layer as PyTorch has it. Images and volumes have their channels first, sequences last. */
export interface TorchLayer {
  /** What `__init__` makes: `nn.Conv2d(1, 6, (5, 5))`; left out where a function is enough. */
  readonly module?: string
  /** The lines of a class that PyTorch does not have, which the module is of. */
  readonly needs?: string
  /** What `forward` does with what it reads; `self` is the module. */
  readonly call: (reads: readonly string[], self: string) => string
}

/** How a kind is written: a method, so that each kind can ask for its own layers. */
export interface TorchWriter<K extends LayerKind> {
  write(layer: PlacedOf<K>): Checked<TorchLayer>
}

/** A module that is called with the one thing it reads. */
export const module = (
  made: string,
  call = (x: string, self: string) => `${self}(${x})`,
): Checked<TorchLayer> => ({
  value: { module: made, call: ([x = ''], self) => call(x, self) },
})

/** A function of the one thing it reads. */
export const plain = (call: (x: string) => string): Checked<TorchLayer> => ({
  value: { call: ([x = '']) => call(x) },
})

/** What PyTorch cannot express. */
export const cannot = (path: string, received: string, why: string): Checked<never> => ({
  issues: [
    {
      path,
      expected: 'what PyTorch can express',
      received,
      try: `${why} Use another setting, or another library.`,
    },
  ],
})

/** Arguments of a call, those that are undefined left out. */
export const args = (...all: readonly (string | undefined)[]): string =>
  all.filter((one) => one !== undefined).join(', ')
