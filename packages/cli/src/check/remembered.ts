/** The answer of an earlier call with the same key, of the latest `most` keys; else a new one. */
export const remembered = <Input, Output>(
  most: number,
  keyOf: (input: Input) => string,
  make: (input: Input) => Output,
): ((input: Input) => Output) => {
  const known = new Map<string, Output>()
  return (input) => {
    const key = keyOf(input)
    const before = known.get(key)
    const output = before ?? make(input)
    // what was asked for last stands last, and what was not asked for longest is forgotten
    known.delete(key)
    known.set(key, output)
    const [oldest] = known.size > most ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    return output
  }
}
