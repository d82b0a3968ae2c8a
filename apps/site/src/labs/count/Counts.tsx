import type { PlacedNetwork } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { Bars } from './Bars.tsx'
import { Beside } from './Beside.tsx'
import { Conventions } from './Conventions.tsx'
import { CopyAs } from './CopyAs.tsx'
import { CountTable } from './CountTable.tsx'
import { columnsOf } from './columns.ts'
import type { ChangeCount, CountSettings } from './count-settings.ts'
import { openedOf } from './opened.ts'
import type { Chosen } from './read-choice.ts'

interface Props {
  readonly chosen: Chosen
  readonly beside: PlacedNetwork | undefined
  readonly settings: CountSettings
  readonly change: ChangeCount
}

/** Every count of a network, how it is counted, and another beside it. */
export const Counts: FunctionComponent<Props> = ({ chosen, beside, settings, change }) => {
  const { network } = chosen
  const columns = columnsOf(network, settings, beside)
  const opened = openedOf(settings.open, (open) => change({ open }))
  return (
    <>
      <Conventions settings={settings} change={change} />
      <CopyAs key={network.name} chosen={chosen} columns={columns} />
      <CountTable {...{ network, columns, opened }} />
      {beside && <Beside networks={[network, beside]} {...{ settings, opened }} />}
      <Bars names={network.layers.map(({ name }) => name)} columns={columns} />
    </>
  )
}
