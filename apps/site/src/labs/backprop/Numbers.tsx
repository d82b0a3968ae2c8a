import type { Work } from '@longhand/backprop'
import { addressOfLayer, cellAddress } from '@longhand/derivation'
import { type Issue, isObject } from '@longhand/network'
import { type Style, textFormat, writtenValue } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Sideways } from '~/components/Sideways.tsx'
import { Tex } from '~/components/Tex.tsx'
import { issueAt } from '../issue-at.ts'
import { NumberField } from './fields.tsx'
import { numbersIn, type Path, partAt, written } from './problem-data.ts'
import type { Walked } from './walked.ts'

interface Props {
  readonly data: unknown
  readonly issues: readonly Issue[]
  /** The last work that was right. */
  readonly work: Work | undefined
  readonly reached: ReadonlyMap<string, Walked>
  readonly style: Style
  readonly put: (path: Path, value: unknown) => void
  /** While the text cannot be read, no number can be changed. */
  readonly isFixed: boolean
  /** Whether what is worked out is of another problem than this. */
  readonly isStale: boolean
}

/** More numbers than these are changed in the text. */
const most = 200

const weightsIn = (data: unknown): readonly (readonly [Path, unknown])[] => {
  const weights = partAt(data, ['weights'])
  return Object.entries(isObject(weights) ? weights : {}).flatMap(([layer, tensors]) =>
    Object.entries(isObject(tensors) ? tensors : {}).flatMap(([tensor, numbers]) =>
      numbersIn(numbers, ['weights', layer, tensor]),
    ),
  )
}

const addressAt = ([first, layer, tensor, ...at]: Path): string =>
  first === 'weights'
    ? cellAddress(`${addressOfLayer(String(layer))}.${tensor}`, at.map(Number))
    : cellAddress(
        String(first),
        [layer, tensor, ...at].flatMap((one) => (one === undefined ? [] : [Number(one)])),
      )

/** What an input or a target is called: by its label where the problem has one. */
const labelOf = ([what, example, ...at]: Path, work: Work | undefined): string => {
  const label = work?.problem.names?.[cellAddress(String(what), at.map(Number))]
  if (label === undefined) return addressAt([what ?? '', example ?? 0, ...at])
  return (work?.problem.input.length ?? 1) > 1 ? `${label}, example ${Number(example) + 1}` : label
}

/** Every number that is given, to be changed; with the weights, what is worked out of them so far. */
export const Numbers: FunctionComponent<Props> = (props) => {
  const { data, issues, put, isFixed } = props
  const weights = weightsIn(data)
  const examples = (['input', 'target'] as const).map((what) => ({
    what,
    numbers: numbersIn(partAt(data, [what]), [what]),
  }))
  return (
    <section class="wbox" aria-labelledby="numbers">
      <h2 id="numbers">All the weights so far</h2>
      <fieldset class="plain" disabled={isFixed}>
        <Sideways label="Weights, their gradients and what becomes of them">
          <table class="tbl wts">
            <thead>
              <tr>
                <th scope="col">Weight</th>
                <th scope="col">At first</th>
                <th scope="col" class="n">
                  Gradient
                </th>
                <th scope="col" class="n">
                  After the step
                </th>
              </tr>
            </thead>
            <tbody>
              {weights.slice(0, most).map(([path, value]) => (
                <WeightRow key={path.join('-')} {...props} path={path} value={value} />
              ))}
            </tbody>
          </table>
        </Sideways>
      </fieldset>
      {examples.map(({ what, numbers }) => (
        <fieldset key={what} class="given-numbers" disabled={isFixed}>
          <legend>{what === 'input' ? 'Input' : 'Target'}</legend>
          {numbers.slice(0, most).map(([path, value]) => (
            <NumberField
              key={path.join('-')}
              id={path.join('-')}
              label={labelOf(path, props.work)}
              value={value}
              issue={issueAt(issues, written(path))}
              change={(next) => put(path, next)}
            />
          ))}
        </fieldset>
      ))}
      {weights.length > most && <p>The others can be changed in the text of the problem.</p>}
    </section>
  )
}

const WeightRow: FunctionComponent<Props & { path: Path; value: unknown }> = (props) => {
  const { work, reached, issues, style, put, path, value, isStale } = props
  const address = addressAt(path)
  const sign = work?.find(address)?.sign
  const name = sign === undefined ? address : textFormat.sign(sign)
  return (
    <tr>
      <th scope="row">{sign === undefined ? address : <Tex tex={style.format.sign(sign)} />}</th>
      <td>
        <NumberField
          id={path.join('-')}
          label={`${name} at first`}
          isTold
          value={value}
          issue={issueAt(issues, written(path))}
          change={(next) => put(path, next)}
        />
      </td>
      {['gradient', 'updated'].map((what) => {
        const found = reached.get(`${address}.${what}`)
        return (
          <td key={what} class={isStale ? 'n stale' : 'n'}>
            {found === undefined ? (
              '·'
            ) : (
              <span class="num c" data-origin="derived" data-of={`${address}.${what}`}>
                {textFormat.number(writtenValue(found.line, style).digits)}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
