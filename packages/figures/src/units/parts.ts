import type { Spot } from '../label.ts'
import { widthOf } from '../label.ts'
import { closed, line, type Point, shifted } from '../path.ts'
import { draw, type Element } from '../svg.ts'
import type { Labelled } from './drawing.ts'
import { signInWords, signSpans } from './sign-spans.ts'

/** From the middle of a unit to its rim. */
export const radius = 24

const colour = ({ origin }: Labelled): string => (origin === 'given' ? 'given' : 'comp')

const placed = ({ x, y, anchor = 'middle' }: Spot) => ({ x, y, 'text-anchor': anchor })

/** Digits with the sign that a minus is set with. */
const spelled = (written: string): string => written.replace('-', '−')

/** The number alone; nothing where it is not reached yet. */
export const numberAt = (spot: Spot, labelled: Labelled): readonly Element[] => {
  const { written, of, origin } = labelled
  if (written === undefined) return []
  const attributes = { class: `${colour(labelled)} halo`, 'data-origin': origin, 'data-of': of }
  return [draw('text', { ...placed(spot), ...attributes }, spelled(written))]
}

/** The symbol, and the number after it. */
export const signAndNumber = (spot: Spot, labelled: Labelled): Element => {
  const { sign, written, origin, of } = labelled
  return draw(
    'text',
    { ...placed(spot), class: colour(labelled), 'data-origin': origin, 'data-of': of },
    ...signSpans(sign),
    ...(written === undefined ? [] : [draw('tspan', { dx: 6 }, spelled(written))]),
  )
}

const named = (middle: Point, { sign }: Labelled): Element =>
  draw('text', { ...placed({ ...middle, y: middle.y + 5 }), class: 'sign' }, ...signSpans(sign))

/** A given unit: a square. */
export const inputUnit = (middle: Point, labelled: Labelled): Element => {
  const { x, y } = shifted(middle, -radius, -radius)
  const side = 2 * radius
  return draw(
    'g',
    { 'data-of': labelled.of },
    draw('rect', { class: 'node', x, y, width: side, height: side }),
    named(middle, labelled),
  )
}

/** A computed unit: a circle. */
export const computedUnit = (middle: Point, labelled: Labelled): Element =>
  draw(
    'g',
    { 'data-of': labelled.of },
    draw('circle', { class: 'node', cx: middle.x, cy: middle.y, r: radius }),
    named(middle, labelled),
  )

/** The loss: a diamond. */
export const lossUnit = (middle: Point, labelled: Labelled): Element => {
  const reach = radius + 3
  const corners = [
    shifted(middle, 0, -reach),
    shifted(middle, reach, 0),
    shifted(middle, 0, reach),
    shifted(middle, -reach, 0),
  ]
  return draw(
    'g',
    { 'data-of': labelled.of },
    draw('path', { class: 'node', d: closed(corners) }),
    named(middle, labelled),
  )
}

/** The point a share of the way from one to the other. */
export const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
})

/** The line between two units, from rim to rim. */
export const edge = (from: Point, to: Point, of: string): Element => {
  const share = radius / Math.hypot(to.x - from.x, to.y - from.y)
  const ends = [between(from, to, share), between(from, to, 1 - share)]
  return draw('path', { class: 'edge', 'data-of': of, d: line(ends) })
}

/** How wide a symbol and its number are on their ground. */
export const widthOfLabel = ({ sign, written }: Labelled): number =>
  widthOf(`${signInWords(sign)} ${spelled(written ?? '')}`) + 6

/** A weight on its edge, on a ground of its own. */
export const edgeLabel = (at: Point, labelled: Labelled): Element => {
  const width = widthOfLabel(labelled)
  return draw(
    'g',
    { class: 'elab' },
    draw('rect', { class: 'bg', x: at.x - width / 2, y: at.y - 11, width, height: 22 }),
    signAndNumber({ x: at.x, y: at.y + 5 }, labelled),
  )
}
