import type { FunctionComponent } from 'preact'
import { apart } from './apart.ts'
import type { Frame, Scales } from './scales.ts'
import type { Series } from './series.ts'

interface EndProps {
  readonly series: readonly Series[]
  readonly scales: Scales
}

/** The name of each curve at its end, moved up or down where two would meet. */
export const EndLabels: FunctionComponent<EndProps> = ({ series, scales }) => {
  const ends = series.flatMap(({ label, points }, index) => {
    const last = points.at(-1)
    return last ? [{ label, index, x: scales.x(last.x), y: scales.y(last.y) }] : []
  })
  const places = ends.map(({ x, y, index }) => {
    // curves that end elsewhere leave their room free
    const near = ends.filter((other) => Math.abs(other.x - x) < wide)
    const moved = apart(
      near.map((end) => end.y),
      gap,
    )
    const below = Math.max(0, Math.max(...moved) - scales.bottom)
    return (moved[near.findIndex((end) => end.index === index)] ?? y) - below
  })
  return (
    <>
      {ends.map(({ label, index, x }, i) => (
        <text key={label} class={`lab halo s${index % 4}`} x={x + 8} y={(places[i] ?? 0) + 4}>
          {label}
        </text>
      ))}
    </>
  )
}

/** How far names reach to the right, and how high a line of them is, in units of the drawing. */
const [wide, gap] = [60, 16]

interface KeyProps {
  readonly series: readonly Series[]
  readonly frame: Frame
  readonly room: 'top' | 'bottom'
  /** How high a line across stands, whose name is not to be written over. */
  readonly line?: number | undefined
}

/** The names of all curves, one under the other, in a corner. */
export const Key: FunctionComponent<KeyProps> = ({ series, frame, room, line }) => {
  const right = frame.width - frame.right - 4
  const isMet = line !== undefined && line < 48 + 18 * series.length
  const top = isMet ? line + 22 : 48
  const first = room === 'top' ? top : frame.height - 52 - 18 * (series.length - 1)
  return (
    <>
      {series.map(({ label }, i) => (
        <g key={label} class={`s${i % 4}`}>
          <path class="curve" d={`M${right - 28} ${first + 18 * i - 4}h28`} />
          <text class="lab halo" x={right - 34} y={first + 18 * i} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
