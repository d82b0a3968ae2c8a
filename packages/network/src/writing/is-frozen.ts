import type { PlacedLayer } from '../layer-kinds.ts'

/** Whether the layer has weights that training could change but is told to leave alone. */
export const isFrozen = ({ tfjs, weights }: PlacedLayer): boolean =>
  'arguments' in tfjs
    ? tfjs.arguments.trainable === false
    : Object.keys(weights).length > 0 && Object.values(weights).every((weight) => !weight.trainable)
