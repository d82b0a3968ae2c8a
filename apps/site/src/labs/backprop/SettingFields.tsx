import { activationsByHand, type Optimizer } from '@longhand/backprop'
import { problems } from '@longhand/examples'
import { notations } from '@longhand/handouts'
import type { Issue } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { issueAt } from '../issue-at.ts'
import type { BackpropSettings, ChangeBackprop } from './backprop-settings.ts'
import { Choice, NumberField } from './fields.tsx'
import { layersIn, type Path, partAt } from './problem-data.ts'
import {
  activationInWords,
  lossWords,
  notationWords,
  optimizerWords,
  settingWords,
} from './words.ts'

/** What each optimizer may be told, with what it takes where nothing is said. */
const optimizers: Readonly<Record<Optimizer['kind'], Readonly<Record<string, string>>>> = {
  sgd: { learningRate: '', momentum: '0', l2: '0' },
  adam: { learningRate: '', beta1: '0.9', beta2: '0.999', epsilon: '1e-8', l2: '0' },
  adamw: { learningRate: '', beta1: '0.9', beta2: '0.999', epsilon: '1e-8', weightDecay: '0.01' },
  rmsprop: { learningRate: '', rho: '0.9', epsilon: '1e-8', l2: '0' },
  adagrad: { learningRate: '', epsilon: '1e-10', l2: '0' },
}

const digits = ['3', '4', '6', '9', '12']

interface Props {
  readonly data: unknown
  readonly issues: readonly Issue[]
  readonly settings: BackpropSettings
  readonly change: ChangeBackprop
  /** Changes a part of the problem. */
  readonly put: (path: Path, value: unknown) => void
  /** While its text cannot be read, no part of the problem can be changed. */
  readonly isFixed: boolean
}

const inWords = <T extends string>(
  names: readonly T[],
  words: (name: T) => string,
): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, words(name)]))

const activations = inWords(activationsByHand, activationInWords)

/** What the problem is made of but its numbers, and how it is written. */
export const SettingFields: FunctionComponent<Props> = (props) => {
  const { data, issues, settings, change, put, isFixed } = props
  return (
    <div class="settings">
      <Choice
        label="Problem"
        value={settings.problem}
        options={{
          ...Object.fromEntries(problems.map((one) => [one.name, one.title])),
          '': 'Your own',
        }}
        choose={(problem) => change({ problem, at: '0', step: '1' })}
      />
      <fieldset class="plain" disabled={isFixed}>
        {layersIn(data).map(
          ({ name, activation }, i) =>
            typeof activation === 'string' && (
              <Choice
                key={i}
                label={`Activation of ${name}`}
                value={activation}
                options={activations}
                issue={issueAt(issues, `${name}.activation`)}
                choose={(value) => put(['network', 'layers', i, 'config', 'activation'], value)}
              />
            ),
        )}
        <Choice
          label="Loss"
          value={String(partAt(data, ['loss']))}
          options={lossWords}
          issue={issueAt(issues, 'loss')}
          choose={(loss) => put(['loss'], loss)}
        />
        <OptimizerFields {...{ data, issues, put }} />
      </fieldset>
      <Choice
        label="Notation"
        value={settings.notation}
        options={inWords(notations, (one) => notationWords[one])}
        choose={(notation) => change({ notation })}
      />
      <Choice
        label="Digits"
        value={settings.digits}
        options={inWords(digits, (one) => one)}
        choose={(digits) => change({ digits })}
      />
    </div>
  )
}

const isOptimizer = (kind: string): kind is Optimizer['kind'] => Object.hasOwn(optimizers, kind)

const OptimizerFields: FunctionComponent<Pick<Props, 'data' | 'issues' | 'put'>> = (props) => {
  const { data, issues, put } = props
  const kind = String(partAt(data, ['optimizer', 'kind']))
  const fields = isOptimizer(kind) ? optimizers[kind] : {}
  return (
    <>
      <Choice
        label="Optimizer"
        value={kind}
        options={optimizerWords}
        issue={issueAt(issues, 'optimizer.kind')}
        choose={(chosen) =>
          put(['optimizer'], {
            kind: chosen,
            learningRate: partAt(data, ['optimizer', 'learningRate']) ?? 0.5,
          })
        }
      />
      {Object.entries(fields).map(([field, usual]) => (
        <NumberField
          key={field}
          label={settingWords[field] ?? field}
          usual={usual}
          value={partAt(data, ['optimizer', field])}
          issue={issueAt(issues, `optimizer.${field}`)}
          change={(value) => put(['optimizer', field], value)}
        />
      ))}
      <NumberField
        label="Updates"
        usual="1"
        value={partAt(data, ['steps'])}
        issue={issueAt(issues, 'steps')}
        change={(value) => put(['steps'], value)}
      />
    </>
  )
}
