import { hasIssues } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo } from 'preact/hooks'
import { useTexSoon } from '~/tex/use-tex-soon.ts'
import { Issues } from '../Issues.tsx'
import { useLast } from '../use-last.ts'
import { useStateInAddress } from '../use-state-in-address.ts'
import { startSettings } from './convolution-settings.ts'
import { FieldLab } from './FieldLab.tsx'
import { Given } from './Given.tsx'
import { Sliding } from './Sliding.tsx'
import { slidProblem } from './slide-problem.ts'

/** A kernel that slides over a small image, and what layers of them see. */
export const ConvolutionLab: FunctionComponent = () => {
  const [settings, change] = useStateInAddress(startSettings)
  useTexSoon()
  const { image, kernel, stride, padding, dilation, transposed } = settings
  const slid = useMemo(
    () => slidProblem({ ...startSettings, image, kernel, stride, padding, dilation, transposed }),
    [image, kernel, stride, padding, dilation, transposed],
  )
  const shown = useLast(slid)
  const isStale = hasIssues(slid)
  return (
    <div class="lab">
      <Given settings={settings} change={change} />
      <div aria-live="polite">
        {hasIssues(slid) && <Issues title="This cannot be slid yet" issues={slid.issues} />}
      </div>
      {shown && (
        <div class={isStale ? 'slid stale' : 'slid'} inert={isStale}>
          <Sliding slid={shown} settings={settings} change={change} />
        </div>
      )}
      <FieldLab settings={settings} change={change} />
    </div>
  )
}
