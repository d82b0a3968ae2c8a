import type { FunctionComponent } from 'preact'
import { Folding } from './Folding.tsx'
import { Row } from './Row.tsx'
import type { Step } from './steps.ts'

interface Props {
  readonly step: Step
  /** Addresses of the lines that stand open from the start. */
  readonly open: ReadonlySet<string>
  /** By which a claim leads to it; lines inside others have none. */
  readonly id?: string
  /** What to say beside the folded line. */
  readonly says?: string
}

/** A line of a working, folded to its value or unfolded with the lines that it needs. */
export const Line: FunctionComponent<Props> = ({ step, open, id, says = '' }) => {
  const { left, rows, because, address } = step.line
  const [first, ...rest] = rows
  const value = rows.at(-1)
  if (first === undefined || value === undefined) return null
  if (rest.length === 0 && step.parts.length === 0)
    return (
      <div id={id} data-line={address}>
        <Row row={first} left={left} why={because} />
      </div>
    )
  return (
    <details open={open.has(address)} data-line={address}>
      <summary>
        <Folding left={left} closed={value} says={says} open={first} because={because} />
      </summary>
      <div class="drv-body" id={id}>
        {rest.map((row) => (
          <Row key={row.kind} row={row} />
        ))}
        {step.parts.length > 0 && <Parts parts={step.parts} open={open} />}
      </div>
    </details>
  )
}

/** The lines that a line needs, behind a rule. */
const Parts: FunctionComponent<{ parts: Step['parts']; open: Props['open'] }> = ({
  parts,
  open,
}) => (
  <div class="where">
    {parts.map((part) => (
      <Line key={part.line.address} step={part} open={open} />
    ))}
  </div>
)
