import { chain, inSeries } from '../blocks.ts'
import { inEights, invertedResidual } from '../inverted-residual.ts'
import { activation, dense, dropout, globalAverage, linearConv, norm } from '../layers.ts'
import { type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Window, channels inside and after, whether it squeezes, whether it uses hard-swish, stride. */
type Row = readonly [
  kernelSize: number,
  inside: number,
  after: number,
  squeezes: 0 | 1,
  isHardSwish: 0 | 1,
  stride: number,
]

/** @see Howard et al. 2019, table 1 */
const large: readonly Row[] = [
  [3, 16, 16, 0, 0, 1],
  [3, 64, 24, 0, 0, 2],
  [3, 72, 24, 0, 0, 1],
  [5, 72, 40, 1, 0, 2],
  [5, 120, 40, 1, 0, 1],
  [5, 120, 40, 1, 0, 1],
  [3, 240, 80, 0, 1, 2],
  [3, 200, 80, 0, 1, 1],
  [3, 184, 80, 0, 1, 1],
  [3, 184, 80, 0, 1, 1],
  [3, 480, 112, 1, 1, 1],
  [3, 672, 112, 1, 1, 1],
  [5, 672, 160, 1, 1, 2],
  [5, 960, 160, 1, 1, 1],
  [5, 960, 160, 1, 1, 1],
]

/** @see Howard et al. 2019, table 2 */
const small: readonly Row[] = [
  [3, 16, 16, 1, 0, 2],
  [3, 72, 24, 0, 0, 2],
  [3, 88, 24, 0, 0, 1],
  [5, 96, 40, 1, 1, 2],
  [5, 240, 40, 1, 1, 1],
  [5, 240, 40, 1, 1, 1],
  [5, 120, 48, 1, 1, 1],
  [5, 144, 48, 1, 1, 1],
  [5, 288, 96, 1, 1, 2],
  [5, 576, 96, 1, 1, 1],
  [5, 576, 96, 1, 1, 1],
]

/** A convolution without biases, normalised, with hard-swish. */
const hardSwish = (name: string, filters: number, kernelSize: number, settings: object = {}) => [
  linearConv(name, filters, kernelSize, { useBias: false, ...settings }),
  norm(`${name}-norm`),
  activation(`${name}-act`, 'hard-silu'),
]

const mobilenetV3 = (
  size: 'Large' | 'Small',
  rows: readonly Row[],
  [last, hidden]: readonly [number, number],
  figures: NamedNetwork['figures'],
): NamedNetwork => {
  const name = `mobilenet-v3-${size.toLowerCase()}`
  const blocks = rows.map(([kernelSize, inside, after, squeezes, isHardSwish, stride], i) =>
    invertedResidual({
      name: `block${i + 1}`,
      channels: [rows[i - 1]?.[2] ?? 16, inside, after],
      kernelSize,
      stride,
      activation: isHardSwish === 1 ? 'hard-silu' : 'relu',
      gates: ['relu', 'hard-sigmoid'],
      ...(squeezes === 1 && { squeeze: inEights(inside / 4) }),
    }),
  )
  return {
    name,
    title: `MobileNet v3 ${size} (2019)`,
    network: {
      name,
      input: { type: 'image', height: 224, width: 224, channels: 3 },
      layers: inSeries(
        chain(...hardSwish('conv1', 16, 3, { strides: 2, padding: 1 })),
        ...blocks,
        chain(
          ...hardSwish('conv2', last, 1),
          globalAverage('pool'),
          dense('fc1', hidden, 'hard-silu'),
          dropout('drop', 0.2),
          dense('fc2', 1000, 'linear'),
        ),
      )('input'),
    },
    figures,
  }
}

/** MobileNet v3, large and small, of width 1. */
export const mobilenetsV3: readonly NamedNetwork[] = [
  mobilenetV3(
    'Large',
    large,
    [960, 1280],
    torchvisionFigures('MobileNet_V3_Large', 5_483_032, 0.217),
  ),
  mobilenetV3(
    'Small',
    small,
    [576, 1024],
    torchvisionFigures('MobileNet_V3_Small', 2_542_856, 0.057),
  ),
]
