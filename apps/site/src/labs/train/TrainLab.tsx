import { hasIssues } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { NotKept } from '../NotKept.tsx'
import { useStateInAddress } from '../use-state-in-address.ts'
import { Curves } from './Curves.tsx'
import { CommittedView } from './committed/CommittedView.tsx'
import type { RunExample } from './committed/committed-files.ts'
import { useCommitted } from './committed/use-committed.ts'
import { groupsOf } from './live-run.ts'
import { outcomeOf } from './outcome.ts'
import { OwnText } from './own/OwnText.tsx'
import { useChosen } from './own/use-chosen.ts'
import { Compared } from './parts/Compared.tsx'
import { Head } from './parts/Head.tsx'
import { Layers } from './parts/Layers.tsx'
import { Models } from './parts/Models.tsx'
import { RunPanel } from './parts/RunPanel.tsx'
import { Shown } from './parts/Shown.tsx'
import { Verdicts } from './parts/Verdicts.tsx'
import type { Drawn } from './sheets/drawn.ts'
import { sheetNamed } from './sheets/sheets.ts'
import { startSettings } from './train-settings.ts'
import { useTraining } from './use-training.ts'

interface Props {
  /** The networks of every sheet, by its id. */
  readonly drawn: Readonly<Record<string, Drawn>>
  /** The worked examples that can be run. */
  readonly examples: readonly RunExample[]
}

/** Pick an experiment or write one, run it, pause it, and compare its runs, all in this page. */
export const TrainLab: FunctionComponent<Props> = ({ drawn, examples }) => {
  const [settings, change, isKept] = useStateInAddress(startSettings)
  const [hidden, hide] = useState<readonly string[]>([])
  const trainer = useTraining()
  const { experiment } = settings
  const isExample = examples.some(({ id }) => id === experiment)
  // an address may name what does not exist
  const known = isExample || experiment === '' ? experiment : sheetNamed(experiment).id
  const file = useCommitted(known)
  const chosen = useChosen(settings, examples, file)
  const { sheet, text, entries } = chosen
  const all = groupsOf(trainer.runs)
  const groups = all.filter(({ label }) => !hidden.includes(label))
  const outcomes = groups.map(outcomeOf)
  const isIdle = trainer.phase === 'idle' || trainer.phase === 'broken'
  const pick = (experiment: string) => {
    trainer.clear()
    change({ ...startSettings, experiment, text: experiment === '' ? text : '' })
  }
  return (
    <div class="lab train-lab" data-threads>
      <Head {...{ settings, examples, drawn, pick }} sheet={sheet} />
      <RunPanel
        {...{ settings, change, sheet, trainer }}
        run={entries && !hasIssues(entries) ? () => trainer.start(chosen.start()) : undefined}
      />
      <OwnText
        {...{ text, entries }}
        isOpen={experiment === ''}
        isFixed={!isIdle}
        change={(text) => change({ ...startSettings, experiment: '', text })}
      />
      {!isKept && <NotKept />}
      {all.length > 0 && <Shown groups={all} hidden={hidden} hide={hide} />}
      <Curves outcomes={outcomes} />
      <Layers groups={groups} />
      <Compared outcomes={outcomes} claims={sheet?.claims} heading="Compared" />
      <Verdicts comparison={trainer.comparison} outcomes={outcomes} claims={sheet?.claims} />
      <Models trainer={trainer} />
      {file === 'missing' && <p class="small ui">Its committed runs cannot be fetched now.</p>}
      {typeof file === 'object' && file.committed && (
        <CommittedView
          key={known}
          committed={file.committed}
          claims={sheet?.claims}
          isFirst={all.length === 0}
        />
      )}
      {sheet && (
        <section>
          <h2>Why</h2>
          {sheet.why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
    </div>
  )
}
