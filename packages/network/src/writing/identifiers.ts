/** Words that no variable can be called, in JavaScript and in Python. */
const reserved: ReadonlySet<string> = new Set(
  [
    'and as assert async await break case catch class const continue debugger def default del',
    'delete do elif else enum except export extends false finally for from function global if',
    'implements import in instanceof interface is keras lambda let model new nn None nonlocal not',
    'null or package pass private protected public raise return self static super switch tf this',
    'throw torch true True False try typeof var void while with yield x F eval arguments',
  ]
    .join(' ')
    .split(' '),
)

/** How a language spells the names of variables: `conv1Relu` or `conv1_relu`. */
export type Spelling = 'camel' | 'snake'

/**
 * A variable for each name, all different: letters and digits of the name, spelled as the language
 * does.
 *
 * @example identifiers(['conv1/relu', 'class'], 'camel').get('conv1/relu') // 'conv1Relu'
 */
export const identifiers = (
  names: readonly string[],
  spelling: Spelling,
): ReadonlyMap<string, string> => {
  const used = new Set<string>()
  const variables = new Map<string, string>()
  for (const name of names) {
    const base = spelled(name, spelling)
    let variable = base
    for (let count = 2; used.has(variable); count++) variable = `${base}_${count}`
    used.add(variable)
    variables.set(name, variable)
  }
  return variables
}

const spelled = (name: string, spelling: Spelling): string => {
  const words = name.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '')
  const plain =
    spelling === 'snake'
      ? words.join('_')
      : words
          .map((word, i) => (i === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
          .join('')
  const safe = /^[A-Za-z_]/.test(plain) ? plain : `layer${spelling === 'snake' ? '_' : ''}${plain}`
  return reserved.has(safe) ? `${safe}_` : safe
}
