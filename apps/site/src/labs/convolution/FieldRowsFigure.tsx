import type { FunctionComponent } from 'preact'
import type { DrawnRow } from './field-layers.ts'

const [pitch, side, rise] = [22, 16, 44]

/** Layers as rows of cells, the input below; what the chosen output sees is lit. */
export const FieldRowsFigure: FunctionComponent<{ rows: readonly DrawnRow[] }> = ({ rows }) => {
  const most = Math.max(...rows.map(({ positions }) => positions))
  const width = most * pitch + 70
  const left = (positions: number) => 70 + ((most - positions) * pitch) / 2
  const says = rows
    .map(({ name, positions, seen }) => `${seen.size} of ${positions} positions of ${name}`)
    .join(', ')
  return (
    <svg
      class="fig"
      role="img"
      aria-label={`The chosen output sees ${says}.`}
      viewBox={`0 0 ${width} ${rows.length * rise}`}
      width={width}
      height={rows.length * rise}
    >
      {rows.toReversed().map(({ name, positions, seen }, row) => (
        <g key={name}>
          <text class="lab" x={0} y={row * rise + 16}>
            {name}
          </text>
          {Array.from({ length: positions }, (_, i) => (
            <rect
              key={i}
              class={`node ${seen.has(i) ? 'lit' : ''}`}
              x={left(positions) + i * pitch}
              y={row * rise + 3}
              width={side}
              height={side}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}
