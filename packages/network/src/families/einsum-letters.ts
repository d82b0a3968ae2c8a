/** The letters of an equation, without the batch. */
export interface Letters {
  readonly input: readonly string[]
  readonly kernel: readonly string[]
  readonly output: readonly string[]
}

/** `abc,cd->abd` or `...c,cd->...d`: dots stand for the axes that a layer leaves as they are. */
export const equationForm: RegExp =
  /^(?:[a-zA-Z]+,[a-zA-Z]+->[a-zA-Z]+|\.\.\.[a-zA-Z]+,[a-zA-Z]+->\.\.\.[a-zA-Z]+|[a-zA-Z]+\.\.\.,[a-zA-Z]+->[a-zA-Z]+\.\.\.)$/

/** Letters for the axes that dots stand for; an equation has none of these. */
const dotted = ['0', '1', '2', '3', '4']

/**
 * The letters of an equation for an input with so many axes.
 *
 * @example lettersOf('...c,cd->...d', 2) // { input: ['1', 'c'], kernel: ['c', 'd'], output: ['1', 'd'] }
 */
export const lettersOf = (equation: string, axes: number): Letters => {
  const [input = '', kernel = '', output = ''] = equation.split(/,|->/)
  const stated = input.replace('...', '').length
  const more = dotted.slice(0, Math.max(0, axes + 1 - stated))
  const spelt = (word: string) =>
    word.startsWith('...')
      ? [...more, ...word.slice(3)]
      : word.endsWith('...')
        ? [...word.slice(0, -3), ...more]
        : [...word]
  return { input: spelt(input).slice(1), kernel: [...kernel], output: spelt(output).slice(1) }
}
