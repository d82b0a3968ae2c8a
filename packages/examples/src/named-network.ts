import type { Network } from '@longhand/network'

/** A figure that somebody published for a network. */
export interface Figure {
  /** What it is of, as `longhand explain` asks for it: `total.parameters`, `C1.connections`. */
  readonly quantity: string
  readonly value: number
  /** Who published it, and where. */
  readonly source: string
  /** The unit of the last digit that was published: 1,000,000 for "61 million". */
  readonly rounded?: number
  /** Whether the digits that follow were cut off instead. */
  readonly isCut?: true
}

/** A network that others know by its name, and what has been published about it. */
export interface NamedNetwork {
  /** As commands and pages name it: `alexnet-2012`. */
  readonly name: string
  readonly title: string
  readonly network: Network
  readonly figures: readonly Figure[]
}

/** Figures that one source gives, by quantity. */
export const figuresFrom = (
  source: string,
  values: Readonly<Record<string, number>>,
): readonly Figure[] =>
  Object.entries(values).map(([quantity, value]) => ({ quantity, value, source }))

/** What torchvision's documentation says of the weights it has for a network. */
export const torchvisionFigures = (
  weights: string,
  parameters: number,
  gigaMacs: number,
): readonly Figure[] => {
  const source = `torchvision, documentation of ${weights}_Weights.IMAGENET1K_V1`
  // moving statistics are no parameters in PyTorch
  return [
    { quantity: 'total.trainable', value: parameters, source },
    { quantity: 'total.macs', value: Math.round(gigaMacs * 1000) * 1e6, source, rounded: 1e6 },
  ]
}

/** A table of many networks with their counts. */
export const imgclsmob = 'Semery, imgclsmob (pytorchcv), table of models'

/** What Araujo et al. give for the last feature map: field and effective stride, and the padding. */
export const fieldFigures = (
  layer: string,
  size: number,
  jump: number,
  padding?: number,
): readonly Figure[] =>
  figuresFrom(
    'Araujo, Norris & Sim 2019, "Computing receptive fields of convolutional neural networks", table 1',
    {
      [`${layer}.receptiveField`]: size,
      [`${layer}.receptiveField.jump`]: jump,
      ...(padding !== undefined && { [`${layer}.receptiveField.start`]: -padding }),
    },
  )

/** Billions of multiply-adds as ptflops counts them: biases, activations and pools too. */
export const ptflops = (billions: number): Figure => ({
  quantity: 'total.macsWithElementwise',
  value: Math.round(billions * 100) * 1e7,
  source: 'Sovrasov, ptflops, README, table of torchvision models',
  rounded: 1e7,
})
