import { type PlacedLayer, type PlacedNetwork, shapeInWords, shapeOf } from '@longhand/network'

const said = ({ name, output }: PlacedLayer): string => `${name}, ${shapeInWords(shapeOf(output))}`

/** A network in a sentence a layer, for those who do not see the drawing. */
export const describe = ({ inputs, layers }: PlacedNetwork): string =>
  [
    ...inputs.map((input) => `Given: ${said(input)}.`),
    ...layers.map((layer, i) => {
      const before = layers[i - 1]?.name ?? inputs[0]?.name
      const isNext = layer.reads.length === 1 && layer.reads[0] === before
      return `${isNext ? 'Then' : `From ${layer.reads.join(', ')}`}: ${said(layer)}.`
    }),
  ].join(' ')
