import type { FunctionComponent } from 'preact'
import { EndLabels, Key } from './Labels.tsx'
import { areaPath, type Frame, linePath, type Scales, scalesFor } from './scales.ts'
import type { Series } from './series.ts'
import { ticks } from './ticks.ts'

/** What is plotted, and how its axes reach. */
export interface PlotProps {
  /** For those who do not see it. */
  readonly title: string
  readonly series: readonly Series[]
  readonly xLabel: string
  readonly yLabel: string
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  /** A line across, with its name. */
  readonly rule?: { readonly y: number; readonly label: string }
  /** Where a narrow drawing has room for names. */
  readonly room: 'top' | 'bottom'
}

interface Props extends PlotProps {
  readonly frame: Frame
}

/** Curves over two axes; the names stand at their ends, or in a corner where there is no room. */
export const PlotDrawing: FunctionComponent<Props> = ({ frame, ...plot }) => {
  const { title, series, rule, room, x, y } = plot
  const scales = scalesFor(frame, x, y)
  const isNarrow = frame.right < 100
  return (
    <svg
      class="fig live"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={title}
      data-origin="measured"
    >
      <Axes {...plot} frame={frame} scales={scales} />
      {series.map((one, i) => (
        <Curve key={one.label} series={one} index={i} scales={scales} />
      ))}
      {rule && <Rule {...rule} scales={scales} />}
      {isNarrow ? (
        <Key series={series} frame={frame} room={room} line={rule && scales.y(rule.y)} />
      ) : (
        <EndLabels series={series} scales={scales} />
      )}
    </svg>
  )
}

const Axes: FunctionComponent<Props & { readonly scales: Scales }> = (props) => {
  const { frame, scales, xLabel, yLabel } = props
  const { left, right, bottom } = scales
  return (
    <>
      <text class="lab" x={8} y={12}>
        {yLabel}
      </text>
      {ticks(...props.y, 5).map((value) => (
        <g key={value}>
          <path class="grid" d={`M${left} ${scales.y(value)}H${right}`} />
          <text x={left - 8} y={scales.y(value) + 5} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {ticks(...props.x, frame.width > 500 ? 10 : 5)
        .filter(Number.isInteger)
        .map((value) => (
          <g key={value}>
            <path class="axis" d={`M${scales.x(value)} ${bottom}v5`} />
            <text x={scales.x(value)} y={bottom + 20} text-anchor="middle">
              {value}
            </text>
          </g>
        ))}
      <path class="axis" d={`M${left} ${bottom}H${right}`} />
      <text class="lab" x={(left + right) / 2} y={bottom + 38} text-anchor="middle">
        {xLabel}
      </text>
    </>
  )
}

interface RuleProps {
  readonly y: number
  readonly label: string
  readonly scales: Scales
}

const Rule: FunctionComponent<RuleProps> = ({ y, label, scales }) => (
  <>
    <path class="rule-line" d={`M${scales.left} ${scales.y(y)}H${scales.right}`} />
    <text class="halo" x={scales.right} y={scales.y(y) - 7} text-anchor="end" data-origin="derived">
      {label}
    </text>
  </>
)

interface CurveProps {
  readonly series: Series
  readonly index: number
  readonly scales: Scales
}

const Curve: FunctionComponent<CurveProps> = ({ series: { points, marks }, index, scales }) => (
  <g class={`s${index % 4}`}>
    <path class="band" d={areaPath(points, scales)} />
    <path class="curve" d={linePath(points, scales)} />
    {marks.map(({ x, y }, i) => {
      const [cx, cy] = [scales.x(x), scales.y(y)]
      return index % 2 === 0 ? (
        <circle key={i} class="mark" cx={cx} cy={cy} r={3.2} />
      ) : (
        <path key={i} class="mark" d={`M${cx - 3} ${cy - 3}h6v6h-6z`} />
      )
    })}
  </g>
)
