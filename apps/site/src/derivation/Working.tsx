import { addressOf, type Derivation } from '@longhand/derivation'
import type { FunctionComponent } from 'preact'
import { Line } from './Line.tsx'
import { leftWidth } from './left-width.ts'
import { lineId } from './line-id.ts'
import { Row } from './Row.tsx'
import { type Step, stepsOf } from './steps.ts'
import { siteStyle } from './styles.ts'

interface Props {
  /** What is worked out, each with its parts. */
  readonly roots: readonly Derivation[]
  /** The address of the line that stands open at first; the first unless said. */
  readonly one?: string | undefined
  /** The variant of the example that these are numbers of. */
  readonly variant?: string | undefined
  /** How many levels of parts can be unfolded. */
  readonly depth?: number | undefined
  /** What to say beside a folded line. */
  readonly says?: (root: Derivation) => string
}

/** A total stands under its lines; anything else folds as it is. */
const isTotal = ({ derivation }: Step): boolean => derivation.rule === 'total'

/** How many folded lines are as high as all of it: a row that stands open is as high as three. */
const heightOf = (tops: readonly Step[], totals: readonly Step[], shown: string): number => {
  const open = tops.filter(({ derivation }) => addressOf(derivation) === shown)
  const rows = [...open, ...totals].reduce((sum, { line }) => sum + line.rows.length, 0)
  const parts = open.reduce((sum, step) => sum + step.parts.length, 0)
  return tops.length + 3 * rows + parts
}

/** Workings on one axis of equality, each line to be unfolded. */
export const Working: FunctionComponent<Props> = ({ roots, one, variant, depth, says }) => {
  const style = siteStyle()
  const trees = roots.map((root) => stepsOf(root, style, depth))
  const tops = trees.flatMap((tree) => (isTotal(tree) ? tree.parts : [tree]))
  const shown = one ?? (tops[0] && addressOf(tops[0].derivation)) ?? ''
  const open = new Set([shown])
  const left = leftWidth(trees)
  const totals = trees.filter(isTotal)
  const height = heightOf(tops, totals, shown)
  return (
    <div
      class="drv"
      data-one={shown}
      data-in={variant}
      style={{
        '--height': String(height),
        ...(left !== undefined && { '--lh-lhs': `${left}rem` }),
      }}
    >
      {tops.map((step) => (
        <Line
          key={step.line.address}
          step={step}
          open={open}
          id={lineId(step.derivation, variant)}
          says={says?.(step.derivation) ?? ''}
        />
      ))}
      {totals.map((step) => (
        <Total key={step.line.address} step={step} id={lineId(step.derivation, variant)} />
      ))}
    </div>
  )
}

/** The last line, under a rule as in a written sum. */
const Total: FunctionComponent<{ step: Step; id: string }> = ({ step: { line }, id }) => (
  <div class="drv-sum" id={id} data-line={line.address}>
    {line.rows.map((row, i) => (
      <Row
        key={row.kind}
        row={row}
        left={i === 0 ? line.left : ''}
        why={i === 0 ? line.because : ''}
      />
    ))}
  </div>
)
