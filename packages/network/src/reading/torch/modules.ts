import { activationModules } from './activation-modules.ts'
import { attentionModules } from './attention-modules.ts'
import { convolutionModules } from './convolution-modules.ts'
import { denseModules } from './dense-modules.ts'
import { normalizationModules } from './normalization-modules.ts'
import { poolingModules } from './pooling-modules.ts'
import { resizingModules } from './resizing-modules.ts'
import { sequenceModules } from './sequence-modules.ts'
import { shapeModules } from './shape-modules.ts'
import type { Translate } from './translate.ts'

/** How each class of PyTorch is read. */
const modules: Readonly<Record<string, Translate>> = {
  ...activationModules,
  ...convolutionModules,
  ...denseModules,
  ...normalizationModules,
  ...poolingModules,
  ...shapeModules,
  ...attentionModules,
  ...resizingModules,
  ...sequenceModules,
}

/** The reading of a class, if Longhand knows it; `timm.layers.Linear` is read as `Linear`. */
export const translationOf = (className: string): Translate | undefined => {
  const short = className.slice(className.lastIndexOf('.') + 1).replace(/^Parametrized/, '')
  return Object.hasOwn(modules, short) ? modules[short] : undefined
}
