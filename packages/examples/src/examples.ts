import type { NamedNetwork } from './named-network.ts'
import { alexnet, alexnet2012 } from './networks/alexnet.ts'
import { alexnetTorchvision } from './networks/alexnet-torchvision.ts'
import { densenets } from './networks/densenet.ts'
import { fiveConvolutions } from './networks/five-convolutions.ts'
import { googlenet, googlenetHeads } from './networks/googlenet.ts'
import { inceptionModule, inceptionModuleNaive } from './networks/inception-module.ts'
import { inceptionV3 } from './networks/inception-v3.ts'
import { lenet1 } from './networks/lenet-1.ts'
import { lenet5 } from './networks/lenet-5.ts'
import { networkInNetwork } from './networks/network-in-network.ts'
import { oneOfEach } from './networks/one-of-each.ts'
import { resnetsV2 } from './networks/resnet-v2.ts'
import { resnets } from './networks/resnets.ts'
import { squeezenets } from './networks/squeezenet.ts'
import { twoTwoTwo } from './networks/two-two-two.ts'
import { normalisedVggs, vgg11, vgg13, vgg16, vgg19 } from './networks/vgg.ts'
import { zfnet } from './networks/zfnet.ts'

/** Every named network, oldest first. */
export const examples: readonly NamedNetwork[] = [
  lenet1,
  lenet5,
  alexnet2012,
  alexnet,
  alexnetTorchvision,
  zfnet,
  networkInNetwork,
  vgg11,
  vgg13,
  vgg16,
  vgg19,
  ...normalisedVggs,
  googlenet,
  googlenetHeads,
  inceptionV3,
  ...resnets,
  ...resnetsV2,
  ...densenets,
  ...squeezenets,
  inceptionModule,
  inceptionModuleNaive,
  fiveConvolutions,
  twoTwoTwo,
  oneOfEach,
]

/** Names as people write them: `VGG16`, `vgg-16` and `vgg_16` are one. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '')

/**
 * The network of this name, with hyphens or without.
 *
 * @example exampleNamed('lenet-5')?.title // 'LeNet-5 (1998)'
 * @example exampleNamed('VGG16')?.name // 'vgg-16'
 */
export const exampleNamed = (name: string): NamedNetwork | undefined =>
  examples.find((example) => plain(example.name) === plain(name))
