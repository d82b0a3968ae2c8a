import { type TorchModule, torchModules } from '@longhand/parameters'
import type { Counted } from './counted.ts'

/**
 * The modules of a network that PyTorch would show: a flattening that a print hid, and that was put
 * in to make sizes fit, is a function in forward() and no module.
 */
export const shownModules = ({ model, count }: Counted): readonly TorchModule[] => {
  const modules = torchModules(count.network)
  return model.notes.some(({ id }) => id === 'flatten-hidden')
    ? modules.filter(({ type, layer }) => type !== 'Flatten' || !/^flatten_\d+$/.test(layer))
    : modules
}
