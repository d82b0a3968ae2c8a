import { conventionHeading } from '@longhand/parameters'
import type { FunctionComponent } from 'preact'
import { conventionOf, counted, readingsOf } from './columns.ts'
import type { ChangeCount, CountSettings } from './count-settings.ts'

interface Props {
  readonly settings: CountSettings
  readonly change: ChangeCount
}

const labels = { parameters: 'Parameters', connections: 'Connections', macs: 'Work' } as const

/** Under which convention each column counts, and who counts so. */
export const Conventions: FunctionComponent<Props> = ({ settings, change }) => (
  <div class="conventions">
    {counted.map((what) => {
      const convention = conventionOf(settings, what)
      return (
        <div key={what}>
          <label class="field">
            <span>{labels[what]}</span>
            <select
              value={convention.id}
              onChange={({ currentTarget }) => change({ [what]: currentTarget.value })}
            >
              {readingsOf(what).map(({ id }) => (
                <option key={id} value={id}>
                  {conventionHeading(id)}
                </option>
              ))}
            </select>
          </label>
          <p class="small ui">
            {convention.says}. <span class="by">{convention.source}</span>
          </p>
        </div>
      )
    })}
  </div>
)
