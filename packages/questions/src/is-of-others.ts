import type { AroundRow } from '@longhand/marking'
import type { PlacedNetwork } from '@longhand/network'

const families = [
  'lenet',
  'alexnet',
  'vgg',
  'resnet',
  'resnext',
  'densenet',
  'inception',
  'googlenet',
  'xception',
  'mobilenet',
  'efficientnet',
  'squeezenet',
  'shufflenet',
  'convnext',
  'unet',
  'bert',
  'gpt',
  'vit',
  'zfnet',
  'nin',
].map((name) => ({ name, word: new RegExp(`^${name}(?![a-z])`) }))

/** Whether a page speaks of other well-known networks too, whose layers may have the same names. */
export const isOfOthers = (
  { name: own }: PlacedNetwork,
  pageSays: AroundRow['pageSays'],
): boolean => families.some(({ name, word }) => !own.toLowerCase().includes(name) && pageSays(word))
