import type { NamedNetwork } from './named-network.ts'
import { alexnet, alexnet2012 } from './networks/alexnet.ts'
import { alexnetTorchvision } from './networks/alexnet-torchvision.ts'
import { courseworkCnn, courseworkCnn2, courseworkMlps } from './networks/cnn-against-mlp.ts'
import { convnextTiny } from './networks/convnext.ts'
import { dcganDiscriminator, dcganGenerator } from './networks/dcgan.ts'
import { densenets } from './networks/densenet.ts'
import { efficientnets } from './networks/efficientnet.ts'
import { fiveConvolutions } from './networks/five-convolutions.ts'
import { googlenet, googlenetHeads } from './networks/googlenet.ts'
import { inSequence } from './networks/in-sequence.ts'
import { inceptionModule, inceptionModuleNaive } from './networks/inception-module.ts'
import { inceptionV3 } from './networks/inception-v3.ts'
import { lenet1 } from './networks/lenet-1.ts'
import { lenet4 } from './networks/lenet-4.ts'
import { lenet5 } from './networks/lenet-5.ts'
import { mobilenetV1 } from './networks/mobilenet-v1.ts'
import { mobilenetV2 } from './networks/mobilenet-v2.ts'
import { mobilenetsV3 } from './networks/mobilenet-v3.ts'
import { networkInNetwork } from './networks/network-in-network.ts'
import { oneOfEach } from './networks/one-of-each.ts'
import { regnetY400mf } from './networks/regnet.ts'
import { resnetsV2 } from './networks/resnet-v2.ts'
import { resnets } from './networks/resnets.ts'
import { shufflenetV2 } from './networks/shufflenet-v2.ts'
import { smallDecoder } from './networks/small-decoder.ts'
import { squeezenets } from './networks/squeezenet.ts'
import { thereAndBack } from './networks/there-and-back.ts'
import { bertBase, gpt2, vitB16 } from './networks/transformers.ts'
import { twoTwoTwo } from './networks/two-two-two.ts'
import { uNet } from './networks/u-net.ts'
import { normalisedVggs, vgg11, vgg13, vgg16, vgg19 } from './networks/vgg.ts'
import { zfnet } from './networks/zfnet.ts'

/** Every named network, oldest first. */
export const examples: readonly NamedNetwork[] = [
  lenet1,
  lenet4,
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
  uNet,
  dcganGenerator,
  dcganDiscriminator,
  mobilenetV1,
  mobilenetV2,
  ...mobilenetsV3,
  shufflenetV2,
  ...efficientnets,
  regnetY400mf,
  convnextTiny,
  bertBase,
  gpt2,
  vitB16,
  inceptionModule,
  inceptionModuleNaive,
  fiveConvolutions,
  courseworkCnn,
  courseworkCnn2,
  ...courseworkMlps,
  twoTwoTwo,
  oneOfEach,
  thereAndBack,
  inSequence,
  smallDecoder,
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
