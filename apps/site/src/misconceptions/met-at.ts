/** Places where questions have numbers, by what sources call them. */
const places: ReadonlyMap<string, string> = new Map([
  ['Stack Overflow', 'https://stackoverflow.com/q/'],
  ['Cross Validated (Stack Exchange)', 'https://stats.stackexchange.com/q/'],
  ['Data Science Stack Exchange', 'https://datascience.stackexchange.com/q/'],
  ['Artificial Intelligence Stack Exchange', 'https://ai.stackexchange.com/q/'],
])

/** A piece of a source, and where it can be read if anywhere. */
export interface Met {
  readonly says: string
  readonly href?: string
}

const numbered = new RegExp(
  `((?:${[...places.keys()].map((name) => name.replace(/[()]/g, '\\$&')).join('|')}) \\d+)`,
)

/** Where an idea was met, piece by piece: a question that has a number leads to it. */
export const metAt = (source: string): readonly Met[] =>
  source.split(numbered).flatMap((says) => {
    if (says === '') return []
    const [, place = '', number = ''] = /^(.*) (\d+)$/.exec(says) ?? []
    const at = places.get(place)
    return at === undefined ? [{ says }] : [{ says, href: at + number }]
  })
