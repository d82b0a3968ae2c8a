import { hasIssues } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo } from 'preact/hooks'
import { Sideways } from '~/components/Sideways.tsx'
import { Working } from '~/derivation/Working.tsx'
import { Issues } from '../Issues.tsx'
import type { ChangeConvolution, ConvolutionSettings } from './convolution-settings.ts'
import { FieldRowsFigure } from './FieldRowsFigure.tsx'
import { fieldRows, type LayerText, layersIn, layersText, mostLayers } from './field-layers.ts'

interface Props {
  readonly settings: ConvolutionSettings
  readonly change: ChangeConvolution
}

/** What one output of several layers sees of the input, drawn layer by layer. */
export const FieldLab: FunctionComponent<Props> = ({ settings, change }) => {
  const { layers: text, unit } = settings
  const layers = useMemo(() => layersIn(text), [text])
  const drawn = useMemo(() => fieldRows(layers, unit), [layers, unit])
  const write = (next: readonly LayerText[]) => change({ layers: layersText(next) })
  return (
    <section aria-labelledby="field">
      <h2 id="field">What layers of windows see</h2>
      <LayerFields layers={layers} write={write} />
      <div aria-live="polite">
        {hasIssues(drawn) && <Issues title="These layers do not fit" issues={drawn.issues} />}
      </div>
      {!hasIssues(drawn) && (
        <>
          <label class="field unit">
            <span>Output of the last layer</span>
            <input
              type="range"
              min={0}
              max={(drawn.value.rows.at(-1)?.positions ?? 1) - 1}
              value={drawn.value.unit}
              onInput={({ currentTarget }) => change({ unit: currentTarget.value })}
            />
          </label>
          <Sideways label="Layers, and what the chosen output sees of each">
            <FieldRowsFigure rows={drawn.value.rows} />
          </Sideways>
          <Working
            roots={drawn.value.fields.flatMap(({ field }) =>
              field.size.type === 'derivation' ? [field.size] : [],
            )}
            depth={1}
          />
        </>
      )}
    </section>
  )
}

interface LayerProps {
  readonly layers: readonly LayerText[]
  readonly write: (layers: readonly LayerText[]) => void
}

const words = ['kernel', 'stride', 'dilation'] as const

const LayerFields: FunctionComponent<LayerProps> = ({ layers, write }) => (
  <>
    {layers.slice(0, mostLayers + 1).map((layer, i) => (
      <fieldset key={i} class="layer-fields">
        <legend>conv{i + 1}</legend>
        {words.map((word, at) => (
          <label key={word} class="field">
            <span>
              {word} of conv{i + 1}
            </span>
            <input
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={layer[at]}
              onChange={({ currentTarget }) => {
                const typed = currentTarget.value.replace(/[\s;]+/g, '') || '?'
                const [kernel, stride, dilation] = layer.with(at, typed)
                write(layers.with(i, [kernel ?? '', stride ?? '', dilation ?? '']))
              }}
            />
          </label>
        ))}
      </fieldset>
    ))}
    <p class="row-acts">
      <button
        type="button"
        class="btn"
        disabled={layers.length >= mostLayers}
        onClick={() => write([...layers, ['3', '1', '1']])}
      >
        One layer more
      </button>{' '}
      <button
        type="button"
        class="btn"
        disabled={layers.length <= 1}
        onClick={() => write(layers.slice(0, -1))}
      >
        One layer less
      </button>
    </p>
  </>
)
