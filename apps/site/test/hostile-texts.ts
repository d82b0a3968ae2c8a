import { type ProblemData, problemNamed } from '@longhand/examples'

/** A page that takes it for its own runs it. */
export const markup = '<img src=x onerror="document.title=1">'

const deep = (times: number, [open, close] = ['[', ']'] as const) =>
  open.repeat(times) + close.repeat(times)

/** A network of two layers. */
export const network = (name: string, units: unknown = 3) => ({
  name,
  input: { type: 'vector', features: 2 },
  layers: [
    { kind: 'dense', name, config: { units, activation: 'sigmoid' } },
    { kind: 'dense', name: `${name} 2`, config: { units: 2, activation: 'softmax' } },
  ],
})

/** A problem that is right. */
export const problem: ProblemData | undefined = problemNamed('two-two-two')?.problem

/** Texts that were never meant well, or not meant at all. */
export const hostile: Readonly<Record<string, string>> = {
  'markup as a text': markup,
  'markup in names': JSON.stringify(network(markup)),
  'markup where a kind should be': JSON.stringify({ layers: [{ kind: markup, name: markup }] }),
  'a problem with markup in its names': JSON.stringify({
    ...problem,
    names: { [markup]: markup, 'input[0]': markup },
    optimizer: { kind: markup, learningRate: markup },
    loss: markup,
  }),
  'numbers too large for any memory': JSON.stringify(network('huge', 1e308)),
  'more digits than a number has': `{"name":"n","layers":[{"kind":"dense","config":{"units":${'9'.repeat(5000)}}}]}`,
  'ten thousand layers': `{"name":"n","layers":[${'{"kind":"flatten"},'.repeat(9_999)}{"kind":"flatten"}]}`,
  'lists a hundred thousand deep': deep(100_000),
  'numbers in lists a hundred thousand deep': JSON.stringify({
    ...problem,
    weights: { hidden: { kernel: 'here' } },
    input: 'here',
  }).replaceAll('"here"', deep(20_000)),
  'objects deep in each other': `${'{"network":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  'brackets that never close': '['.repeat(200_000),
  'YAML that refers to itself a billion times': [
    'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]',
    ...[...'bcdefghi'].map(
      (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
    ),
  ].join('\n'),
  'ten megabytes of numbers': `[${'1234567,'.repeat(1_250_000)}1]`,
  'a print with too much of everything': `Net(\n${'  (l): Linear(in_features=9, out_features=9)\n'.repeat(5_000)})`,
  'signs that no text has': '\u0000\uFFFF\uD800 \u202E‮',
}
