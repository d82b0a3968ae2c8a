import type { NamedNetwork } from './named-network.ts'
import { alexnet, alexnet2012 } from './networks/alexnet.ts'
import { alexnetTorchvision } from './networks/alexnet-torchvision.ts'
import { fiveConvolutions } from './networks/five-convolutions.ts'
import { inceptionModule, inceptionModuleNaive } from './networks/inception-module.ts'
import { lenet5 } from './networks/lenet-5.ts'
import { twoTwoTwo } from './networks/two-two-two.ts'

/** Every named network, oldest first. */
export const examples: readonly NamedNetwork[] = [
  lenet5,
  alexnet2012,
  alexnet,
  alexnetTorchvision,
  inceptionModule,
  inceptionModuleNaive,
  fiveConvolutions,
  twoTwoTwo,
]

/**
 * The network of this name.
 *
 * @example exampleNamed('lenet-5')?.title // 'LeNet-5 (1998)'
 */
export const exampleNamed = (name: string): NamedNetwork | undefined =>
  examples.find((example) => example.name === name)
