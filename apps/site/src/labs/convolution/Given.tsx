import type { FunctionComponent } from 'preact'
import { Sideways } from '~/components/Sideways.tsx'
import type { ChangeConvolution, ConvolutionSettings } from './convolution-settings.ts'
import { type Grid, gridIn, gridText, sized, withCell } from './grid-text.ts'

interface Props {
  readonly settings: ConvolutionSettings
  readonly change: ChangeConvolution
}

const settingNames = {
  stride: 'Stride',
  padding: 'Padding, or same',
  dilation: 'Dilation',
} as const

const sides = { image: [3, 4, 5, 6, 7, 8], kernel: [1, 2, 3, 4] } as const

/** An address may hold more numbers than anybody can see. */
const mostShown = 10

/** The image, the kernel and how it slides: all of it given, all of it to be changed. */
export const Given: FunctionComponent<Props> = ({ settings, change }) => (
  <div class="conv-given">
    {(['image', 'kernel'] as const).map((what) => (
      <GridFields
        key={what}
        what={what}
        grid={gridIn(settings[what])}
        change={(grid) => change({ [what]: gridText(grid), at: '0 0' })}
      />
    ))}
    <div class="settings">
      {(['stride', 'padding', 'dilation'] as const).map((setting) => (
        <label key={setting} class="field">
          <span>{settingNames[setting]}</span>
          <input
            type="text"
            autocomplete="off"
            value={settings[setting]}
            onInput={({ currentTarget }) => change({ [setting]: currentTarget.value, at: '0 0' })}
          />
        </label>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={settings.transposed !== ''}
          onChange={({ currentTarget }) =>
            change({ transposed: currentTarget.checked ? 'yes' : '', at: '0 0' })
          }
        />
        <span>Transposed</span>
      </label>
    </div>
  </div>
)

interface GridProps {
  readonly what: 'image' | 'kernel'
  readonly grid: Grid
  readonly change: (grid: Grid) => void
}

const GridFields: FunctionComponent<GridProps> = ({ what, grid, change }) => (
  <fieldset class="grid-fields">
    <legend>The {what}</legend>
    <label class="field">
      <span>Side of the {what}</span>
      <select
        value={Math.min(mostShown, grid.length)}
        onChange={({ currentTarget }) => change(sized(grid, Number(currentTarget.value)))}
      >
        {[...new Set([...sides[what], Math.min(mostShown, grid.length)])].map((side) => (
          <option key={side} value={side}>
            {side}
          </option>
        ))}
      </select>
    </label>
    <Sideways label={`Numbers of the ${what}`}>
      <table class="cells">
        <tbody>
          {grid.slice(0, mostShown).map((row, y) => (
            <tr key={y}>
              {row.slice(0, mostShown).map((value, x) => (
                <td key={x}>
                  <input
                    type="text"
                    class="given"
                    inputMode="decimal"
                    autocomplete="off"
                    data-origin="given"
                    aria-label={`${what}, row ${y + 1}, column ${x + 1}`}
                    value={String(value)}
                    aria-invalid={typeof value !== 'number' || undefined}
                    onChange={({ currentTarget }) =>
                      change(withCell(grid, y, x, currentTarget.value))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  </fieldset>
)
