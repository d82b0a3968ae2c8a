import type { PlacedLayer, PlacedNetwork } from '@longhand/network'

const isLetter = /^\p{L}$/u

/**
 * What stands for each layer in symbols: nothing for the input, `o` for the output, else the first
 * letter of its name where no other layer shares it, else its whole name.
 */
export const tagsOf = ({ inputs, layers, outputs }: PlacedNetwork): ReadonlyMap<string, string> => {
  const output = outputs[0]
  const others = layers.filter((layer) => layer !== output)
  const firsts = others.map(firstLetter)
  const isFree = (letter: string) =>
    isLetter.test(letter) && letter !== 'o' && firsts.filter((one) => one === letter).length === 1
  const tags = new Map<string, string>(inputs.map(({ name }) => [name, '']))
  for (const layer of others) {
    const letter = firstLetter(layer)
    tags.set(layer.name, isFree(letter) ? letter : layer.name)
  }
  if (output !== undefined) tags.set(output.name, 'o')
  return tags
}

const firstLetter = ({ name }: PlacedLayer): string => [...name][0] ?? ''
