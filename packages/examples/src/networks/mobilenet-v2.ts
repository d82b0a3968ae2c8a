import { type Block, chain, inSeries } from '../blocks.ts'
import { invertedResidual } from '../inverted-residual.ts'
import { convNorm, dense, dropout, globalAverage } from '../layers.ts'
import { type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Widening, channels, repeats and first stride. @see Sandler et al. 2018, table 2 */
const rows = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const

const stage = (at: number): readonly Block[] => {
  const [widening, after, repeats, stride] = rows[at] ?? rows[0]
  const first = rows[at - 1]?.[1] ?? 32
  return Array.from({ length: repeats }, (_, i) => {
    const before = i === 0 ? first : after
    return invertedResidual({
      name: `block${at + 1}_${i + 1}`,
      channels: [before, before * widening, after],
      kernelSize: 3,
      stride: i === 0 ? stride : 1,
      activation: 'relu6',
    })
  })
}

/** MobileNet v2 of width 1. */
export const mobilenetV2: NamedNetwork = {
  name: 'mobilenet-v2',
  title: 'MobileNet v2 (2018)',
  network: {
    name: 'mobilenet-v2',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: inSeries(
      chain(...convNorm('conv1', 32, 3, { strides: 2, padding: 1 })),
      ...rows.flatMap((_, at) => stage(at)),
      chain(
        ...convNorm('conv9', 1280, 1),
        globalAverage('pool'),
        dropout('drop', 0.2),
        dense('fc', 1000, 'linear'),
      ),
    )('input'),
  },
  figures: torchvisionFigures('MobileNet_V2', 3_504_872, 0.301),
}
