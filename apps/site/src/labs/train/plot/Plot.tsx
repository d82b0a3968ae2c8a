import type { FunctionComponent } from 'preact'
import { PlotDrawing, type PlotProps } from './PlotDrawing.tsx'

/** Curves, drawn twice from the same data: wide, and upright for a phone. */
export const Plot: FunctionComponent<PlotProps> = (props) => (
  <>
    <div class="only-wide">
      <PlotDrawing {...props} frame={{ width: 760, height: 320, left: 48, right: 130 }} />
    </div>
    <div class="only-narrow">
      <PlotDrawing {...props} frame={{ width: 340, height: 300, left: 44, right: 12 }} />
    </div>
  </>
)
