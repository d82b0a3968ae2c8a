import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { useStateInAddress } from '../use-state-in-address.ts'
import { Curves } from './Curves.tsx'
import { groupsOf } from './live-run.ts'
import { Compared } from './parts/Compared.tsx'
import { Layers } from './parts/Layers.tsx'
import { RunPanel } from './parts/RunPanel.tsx'
import { SheetHead } from './parts/SheetHead.tsx'
import { Shown } from './parts/Shown.tsx'
import { Verdicts } from './parts/Verdicts.tsx'
import type { Drawn } from './sheets/drawn.ts'
import { sheetNamed } from './sheets/sheets.ts'
import { entriesFor, startSettings } from './train-settings.ts'
import { useTraining } from './use-training.ts'

interface Props {
  /** The networks of every sheet, by its id. */
  readonly drawn: Readonly<Record<string, Drawn>>
}

/** Pick an experiment, run it, pause it, and compare its runs, all in this page. */
export const TrainLab: FunctionComponent<Props> = ({ drawn }) => {
  const [settings, change] = useStateInAddress(startSettings)
  const [hidden, hide] = useState<readonly string[]>([])
  const trainer = useTraining()
  const sheet = sheetNamed(settings.experiment)
  const drawnHere = drawn[sheet.id]
  const all = groupsOf(trainer.runs)
  const groups = all.filter(({ label }) => !hidden.includes(label))
  const pick = (experiment: string) => {
    trainer.clear()
    change({ ...startSettings, experiment })
  }
  return (
    <div class="lab train-lab" data-threads>
      {drawnHere && <SheetHead sheet={sheet} drawn={drawnHere} pick={pick} />}
      <RunPanel
        {...{ settings, change, sheet, trainer }}
        run={() => trainer.start(entriesFor(settings, sheet))}
      />
      {all.length > 0 && <Shown groups={all} hidden={hidden} hide={hide} />}
      <Curves groups={groups} />
      <Layers groups={groups} />
      <Compared groups={groups} claims={sheet.claims} />
      <Verdicts comparison={trainer.comparison} groups={groups} claims={sheet.claims} />
      <section>
        <h2>Why</h2>
        {sheet.why.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
    </div>
  )
}
