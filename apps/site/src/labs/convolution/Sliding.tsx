import { axesOf } from '@longhand/network'
import { styleOf, textFormat, writeValue } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Sideways } from '~/components/Sideways.tsx'
import { Working } from '~/derivation/Working.tsx'
import type { ChangeConvolution, ConvolutionSettings } from './convolution-settings.ts'
import type { Slid } from './slide-problem.ts'
import { windowAt, writtenOut } from './window-at.ts'

interface Props {
  readonly slid: Slid
  readonly settings: ConvolutionSettings
  readonly change: ChangeConvolution
}

const style = styleOf(textFormat)

const count = (n: number) => Array.from({ length: n }, (_, i) => i)

/** The window over the image, the output under it, and the arithmetic of one of its cells. */
export const Sliding: FunctionComponent<Props> = ({ slid, settings, change }) => {
  const { work, slides, stated } = slid
  const [height = 1, width = 1] = axesOf(slides.output).map(({ size }) => Number(size.value))
  const [row = 0, column = 0] = settings.at.split(' ').map(Number)
  const y = Math.min(height - 1, Math.max(0, Math.trunc(row) || 0))
  const x = Math.min(width - 1, Math.max(0, Math.trunc(column) || 0))
  const line = work.find(`conv.net[0][${y}][${x}][0]`) ?? work.find(`conv.output[0][${y}][${x}][0]`)
  const next = (y * width + x + 1) % (height * width)
  const isDerived = line?.type === 'derivation'
  return (
    <>
      <div class="sliding">
        <Image slid={slid} at={[y, x]} />
        <Output {...{ slid, height, width, at: [y, x], change }} />
      </div>
      <section class="now-panel" aria-label="The arithmetic of one output">
        <p class="eyebrow">
          Output row {y + 1}, column {x + 1} of {height} × {width}
        </p>
        <div aria-live="polite">
          {isDerived && <Working key={`${y} ${x}`} roots={[writtenOut(line)]} depth={0} />}
        </div>
        <button
          type="button"
          class="btn main"
          onClick={() => change({ at: `${Math.floor(next / width)} ${next % width}` })}
        >
          Next position
        </button>
      </section>
      <section aria-labelledby="side">
        <h2 id="side">How large the output is</h2>
        <Working
          roots={axesOf(stated.output)
            .slice(0, 2)
            .flatMap(({ size }) => (size.type === 'derivation' ? [size] : []))}
        />
      </section>
    </>
  )
}

const Image: FunctionComponent<{ slid: Slid; at: readonly number[] }> = ({ slid, at }) => {
  const { image, kernel, work, slides } = slid
  const [rows = [], columns = []] = windowAt(work.network, at)
  const last = axesOf(slides.output).map(({ size }) => Number(size.value) - 1)
  const [lastRows = [], lastColumns = []] = windowAt(work.network, last)
  const [firstRows = [], firstColumns = []] = windowAt(work.network, [0, 0])
  const [top, left] = [Math.min(0, ...firstRows), Math.min(0, ...firstColumns)]
  const bottom = Math.max(image.length - 1, ...lastRows)
  const right = Math.max((image[0]?.length ?? 1) - 1, ...lastColumns)
  return (
    <figure>
      <Sideways label="The image with its window">
        <table class="cells shown">
          <caption>
            {slid.stated.kind === 'conv2dTranspose'
              ? 'The image, with zeros between and around it, and the kernel turned'
              : 'The image, and the window over it'}
          </caption>
          <tbody>
            {count(bottom - top + 1).map((i) => (
              <tr key={i}>
                {count(right - left + 1).map((j) => {
                  const [y, x] = [i + top, j + left]
                  const [u, v] = [rows.indexOf(y), columns.indexOf(x)]
                  const isSeen = u >= 0 && v >= 0
                  const value = image[y]?.[x]
                  return (
                    <td
                      key={j}
                      class={`${isSeen ? 'seen' : ''} ${value === undefined ? 'zero' : ''}`}
                      data-origin="given"
                    >
                      {String(value ?? 0).replace('-', '−')}
                      {isSeen && (
                        <span class="times">× {String(kernel[u]?.[v]).replace('-', '−')}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </figure>
  )
}

interface OutputProps {
  readonly slid: Slid
  readonly height: number
  readonly width: number
  readonly at: readonly [number, number]
  readonly change: ChangeConvolution
}

const Output: FunctionComponent<OutputProps> = ({ slid, height, width, at, change }) => (
  <figure>
    <Sideways label="The output">
      <table class="cells shown out">
        <caption>The output: choose a cell</caption>
        <tbody>
          {count(height).map((y) => (
            <tr key={y}>
              {count(width).map((x) => {
                const node = slid.work.find(`conv.output[0][${y}][${x}][0]`)
                const isNow = y === at[0] && x === at[1]
                return (
                  <td key={x} class={isNow ? 'seen' : ''} data-origin="derived">
                    <button
                      type="button"
                      aria-pressed={isNow}
                      aria-label={`Row ${y + 1}, column ${x + 1}: ${node ? writeValue(node, style) : ''}`}
                      onClick={() => change({ at: `${y} ${x}` })}
                    >
                      {node && writeValue(node, style)}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  </figure>
)
