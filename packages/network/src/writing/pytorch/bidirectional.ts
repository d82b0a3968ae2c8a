import { type Checked, hasIssues } from '../../issue.ts'
import { isLayerKind, layerKinds, type PlacedLayer, type PlacedOf } from '../../layer-kinds.ts'
import { placeLayer } from '../../placing/place-layer.ts'
import { type PlacedRecurrent, type RecurrentClass, recurrent } from './recurrent.ts'
import { cannot, type TorchLayer } from './torch-layer.ts'

const classes: readonly RecurrentClass[] = ['LSTM', 'GRU', 'RNN']

/** Whether a layer has what recurrent layers over sequences have. */
const isRecurrent = (layer: PlacedLayer): layer is PlacedLayer & PlacedRecurrent =>
  'recurrentDropout' in layer.config && 'activation' in layer.config

/** A recurrent layer in both directions, their outputs side by side. */
export const bothWays = ({
  name,
  reads,
  inputs,
  config: { layer, mergeMode, backwardLayer },
}: PlacedOf<'bidirectional'>): Checked<TorchLayer> => {
  if (mergeMode !== 'concat')
    return cannot(`${name}.mergeMode`, mergeMode, 'PyTorch puts both directions side by side.')
  if (backwardLayer !== undefined)
    return cannot(`${name}.backwardLayer`, backwardLayer.kind, 'Both directions are alike there.')
  if (!isLayerKind(layer.kind)) return cannot(`${name}.layer`, layer.kind, 'It is no layer.')
  const pytorch = layerKinds[layer.kind].names.pytorch
  const of = classes.find((one) => one === pytorch)
  const config = layer.config ?? {}
  const placed = placeLayer(layer.kind, { name, config, reads, inputs })
  if (hasIssues(placed)) return placed
  return of !== undefined && isRecurrent(placed.value)
    ? recurrent(placed.value, of, true)
    : cannot(`${name}.layer`, layer.kind, 'PyTorch has LSTM, GRU and RNN in both directions.')
}
