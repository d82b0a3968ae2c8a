import { isCollection, isNode, LineCounter, parseDocument } from 'yaml'

type Step = string | number

/** `questions[1].claims[0].source`, and `variants.naive: conv1.config` up to the colon. */
const stepsOf = (path: string): readonly Step[] =>
  [...(path.split(': ')[0] ?? '').matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, place]) =>
    place === undefined ? word : Number(place),
  )

/**
 * The line of a YAML text that a path leads to, from 1; of what is missing, the line of what it is
 * missing from.
 *
 * @example lineIn('a:\n  - b: 1', 'a[0].b') // 2
 */
export const lineIn = (text: string, path: string): number | undefined => {
  const said = /^line (\d+)/.exec(path)?.[1]
  if (said !== undefined) return Number(said)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const steps = stepsOf(path)
  for (let kept = steps.length; kept > 0; kept--) {
    const around: unknown = document.getIn(steps.slice(0, kept - 1), true)
    const last = steps[kept - 1]
    const found: unknown = isCollection(around) ? around.get(last, true) : undefined
    if (isNode(found) && found.range) return lines.linePos(found.range[0]).line
  }
  return undefined
}
