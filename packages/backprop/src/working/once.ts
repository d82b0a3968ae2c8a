/** Asks once, and remembers the answer. */
export const once = <T>(ask: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: ask() }
    return known.value
  }
}
