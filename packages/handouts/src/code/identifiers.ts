const reserved = new Set(
  'all and answer as assert async await biases break by_layer bylayer case class clipped const continue decays def del do each elif else error except export f false finally for forward from function global groups if import in input is json kernels lambda let loss model named new none nonlocal norm not one optimizer or pass print raise real return self step stepof super switch target tf this torch true try typeof var void weights while with x yield'.split(
    ' ',
  ),
)

const plain = (name: string): string => {
  const word = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  return word === '' || /^\d/.test(word) || reserved.has(word.toLowerCase())
    ? `layer_${word}`
    : word
}

/**
 * Names of layers as names of variables in Python and JavaScript, no two alike.
 *
 * @example identifiersOf(['conv 1', 'conv-1']).get('conv-1') // 'conv_1_2'
 */
export const identifiersOf = (names: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>()
  return new Map(
    names.map((name) => {
      const word = plain(name)
      let free = word
      for (let i = 2; taken.has(free); i++) free = `${word}_${i}`
      taken.add(free)
      return [name, free]
    }),
  )
}
