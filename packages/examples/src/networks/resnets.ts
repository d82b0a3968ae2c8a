import {
  type Figure,
  fieldFigures,
  type NamedNetwork,
  ptflops,
  torchvisionFigures,
} from '../named-network.ts'
import { basicBlock, bottleneck, residualNetwork, stagesOf } from './resnet.ts'

/** Blocks in each stage. @see He et al. 2016, table 1 */
const depths = {
  18: [2, 2, 2, 2],
  34: [3, 4, 6, 3],
  50: [3, 4, 6, 3],
  101: [3, 4, 23, 3],
  152: [3, 8, 36, 3],
} as const

type Deep = 50 | 101 | 152

const paper = 'He, Zhang, Ren & Sun 2016, "Deep residual learning for image recognition", table 1'

/** Billions of multiply-adds, as the paper prints them. */
const billions = (value: number): Figure => ({
  quantity: 'total.macs',
  value: Math.round(value * 10) * 1e8,
  source: paper,
  rounded: 1e8,
})

const shallow = (depth: 18 | 34, figures: readonly Figure[]): NamedNetwork =>
  residualNetwork(
    `resnet-${depth}`,
    `ResNet-${depth}`,
    stagesOf(depths[depth], basicBlock),
    figures,
  )

/** ResNet as torchvision has it, version 1.5: the 3×3 halves the sides. */
const deep = (depth: Deep, parameters: number, gigaMacs: number): NamedNetwork =>
  residualNetwork(
    `resnet-${depth}`,
    `ResNet-${depth} (version 1.5, torchvision)`,
    stagesOf(depths[depth], bottleneck({ strideIn: '3x3' })),
    torchvisionFigures(`ResNet${depth}`, parameters, gigaMacs),
  )

/** ResNet as published: the first 1×1 halves the sides. */
const published = (depth: Deep, figures: readonly Figure[]): NamedNetwork =>
  residualNetwork(
    `resnet-${depth}-v1`,
    `ResNet-${depth} (2015, version 1)`,
    stagesOf(depths[depth], bottleneck({ strideIn: '1x1' })),
    figures,
  )

/** ResNet-50 of torchvision: the one that most people mean. */
export const resnet50: NamedNetwork = deep(50, 25_557_032, 4.089)

/** ResNet-50 as published: fewer multiplications, since the 3×3 works on half the sides. */
export const resnet50V1: NamedNetwork = published(50, [
  // 3.858, cut off after one place
  { ...billions(3.8), isCut: true },
  ...fieldFigures('conv5_3-relu', 483, 32),
])

/** Residual networks, and those that widen or group their 3×3. */
export const resnets: readonly NamedNetwork[] = [
  shallow(18, [...torchvisionFigures('ResNet18', 11_689_512, 1.814), billions(1.8), ptflops(1.82)]),
  // the paper's 3.6 billion is that of shortcuts without convolutions
  shallow(34, torchvisionFigures('ResNet34', 21_797_672, 3.664)),
  resnet50V1,
  published(101, [billions(7.6), ...fieldFigures('conv5_3-relu', 1027, 32)]),
  published(152, [billions(11.3), ...fieldFigures('conv5_3-relu', 1507, 32)]),
  resnet50,
  deep(101, 44_549_160, 7.801),
  deep(152, 60_192_808, 11.514),
  residualNetwork(
    'resnext-50',
    'ResNeXt-50 (32×4d)',
    stagesOf(depths[50], bottleneck({ strideIn: '3x3', groups: 32, widening: 2 })),
    torchvisionFigures('ResNeXt50_32X4D', 25_028_904, 4.23),
  ),
  residualNetwork(
    'wide-resnet-50-2',
    'Wide ResNet-50-2',
    stagesOf(depths[50], bottleneck({ strideIn: '3x3', widening: 2 })),
    torchvisionFigures('Wide_ResNet50_2', 68_883_240, 11.398),
  ),
]
