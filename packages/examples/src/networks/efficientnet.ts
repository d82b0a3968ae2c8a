import { type Block, chain, inSeries } from '../blocks.ts'
import { inEights, invertedResidual } from '../inverted-residual.ts'
import { activation, dense, dropout, globalAverage, linearConv, norm } from '../layers.ts'
import { type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Widening, window, stride, channels and repeats of B0. @see Tan & Le 2019, table 1 */
const rows = [
  [1, 3, 1, 16, 1],
  [6, 3, 2, 24, 2],
  [6, 5, 2, 40, 2],
  [6, 3, 2, 80, 3],
  [6, 5, 1, 112, 3],
  [6, 5, 2, 192, 4],
  [6, 3, 1, 320, 1],
] as const

/** How B0 is scaled: width, depth, and the side of the picture. */
type Scale = readonly [width: number, depth: number, side: number]

const silu = (name: string, filters: number, kernelSize: number, settings: object = {}) => [
  linearConv(name, filters, kernelSize, { useBias: false, ...settings }),
  norm(`${name}-norm`),
  activation(`${name}-act`, 'silu'),
]

const stage = (at: number, [width, depth]: Scale): readonly Block[] => {
  const [widening, kernelSize, stride, channels, repeats] = rows[at] ?? rows[0]
  const after = inEights(channels * width)
  const first = inEights((rows[at - 1]?.[3] ?? 32) * width)
  return Array.from({ length: Math.ceil(repeats * depth) }, (_, i) => {
    const before = i === 0 ? first : after
    return invertedResidual({
      name: `block${at + 1}_${i + 1}`,
      channels: [before, before * widening, after],
      kernelSize,
      stride: i === 0 ? stride : 1,
      activation: 'silu',
      squeeze: Math.max(1, Math.floor(before / 4)),
      gates: ['silu', 'sigmoid'],
    })
  })
}

const efficientnet = (
  number: number,
  scale: Scale,
  parameters: number,
  gigaMacs: number,
): NamedNetwork => {
  const name = `efficientnet-b${number}`
  const [width, , side] = scale
  const layers = inSeries(
    chain(...silu('conv1', inEights(32 * width), 3, { strides: 2, padding: 1 })),
    ...rows.flatMap((_, at) => stage(at, scale)),
    chain(
      ...silu('conv9', 4 * inEights(320 * width), 1),
      globalAverage('pool'),
      dropout('drop', 0.2),
      dense('fc', 1000, 'linear'),
    ),
  )('input')
  return {
    name,
    title: `EfficientNet-B${number} (2019)`,
    network: { name, input: { type: 'image', height: side, width: side, channels: 3 }, layers },
    figures: torchvisionFigures(`EfficientNet_B${number}`, parameters, gigaMacs),
  }
}

/** EfficientNet-B0 and its larger kin, on the pictures that torchvision gives them. */
export const efficientnets: readonly NamedNetwork[] = [
  efficientnet(0, [1, 1, 224], 5_288_548, 0.386),
  efficientnet(1, [1, 1.1, 240], 7_794_184, 0.687),
  efficientnet(2, [1.1, 1.2, 288], 9_109_994, 1.088),
  efficientnet(3, [1.2, 1.4, 300], 12_233_232, 1.827),
  efficientnet(4, [1.4, 1.8, 380], 19_341_616, 4.394),
  efficientnet(5, [1.6, 2.2, 456], 30_389_784, 10.266),
  efficientnet(6, [1.8, 2.6, 528], 43_040_704, 19.068),
  efficientnet(7, [2, 3.1, 600], 66_347_960, 37.746),
]
