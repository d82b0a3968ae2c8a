import type { LossName, Optimizer } from '@longhand/backprop'
import { problems } from '@longhand/examples'
import { type Notation, notations } from '@longhand/handouts'
import { activationNames } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import type { BackpropSettings, ChangeBackprop } from './backprop-settings.ts'
import { Choice, NumberField } from './fields.tsx'
import { layersIn, type Path, partAt } from './problem-data.ts'

/** Every loss, by its name. */
const losses: Readonly<Record<LossName, string>> = {
  'half-squared-error': '½ squared error',
  'squared-error': 'squared error',
  'mean-squared-error': 'mean squared error',
  'mean-absolute-error': 'mean absolute error',
  huber: 'Huber',
  hinge: 'hinge',
  'binary-cross-entropy': 'binary cross-entropy',
  'binary-cross-entropy-from-logits': 'binary cross-entropy, from logits',
  'cross-entropy': 'cross-entropy',
  'cross-entropy-from-logits': 'cross-entropy, from logits',
}

/** What each optimizer may be told, with what it takes where nothing is said. */
const optimizers: Readonly<Record<Optimizer['kind'], Readonly<Record<string, string>>>> = {
  sgd: { learningRate: '', momentum: '0', l2: '0' },
  adam: { learningRate: '', beta1: '0.9', beta2: '0.999', epsilon: '1e-8', l2: '0' },
  adamw: { learningRate: '', beta1: '0.9', beta2: '0.999', epsilon: '1e-8', weightDecay: '0.01' },
  rmsprop: { learningRate: '', rho: '0.9', epsilon: '1e-8', l2: '0' },
  adagrad: { learningRate: '', epsilon: '1e-10', l2: '0' },
}

const spoken: Readonly<Record<Notation, string>> = {
  'net-out': 'net and out',
  'z-a-delta': 'z, a, δ',
  matrix: 'matrices',
}

const digits = ['3', '4', '6', '9', '12']

interface Props {
  readonly data: unknown
  readonly settings: BackpropSettings
  readonly change: ChangeBackprop
  /** Changes a part of the problem. */
  readonly put: (path: Path, value: unknown) => void
}

/** What the problem is made of but its numbers, and how it is written. */
export const SettingFields: FunctionComponent<Props> = ({ data, settings, change, put }) => (
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
    {layersIn(data).map(
      ({ name, activation }, i) =>
        typeof activation === 'string' && (
          <Choice
            key={name}
            label={`Activation of ${name}`}
            value={activation}
            options={Object.fromEntries(activationNames.map((one) => [one, one]))}
            choose={(value) => put(['network', 'layers', i, 'config', 'activation'], value)}
          />
        ),
    )}
    <Choice
      label="Loss"
      value={String(partAt(data, ['loss']))}
      options={losses}
      choose={(loss) => put(['loss'], loss)}
    />
    <OptimizerFields data={data} put={put} />
    <Choice
      label="Notation"
      value={settings.notation}
      options={Object.fromEntries(notations.map((one) => [one, spoken[one]]))}
      choose={(notation) => change({ notation })}
    />
    <Choice
      label="Digits"
      value={settings.digits}
      options={Object.fromEntries(digits.map((one) => [`${one}`, one]))}
      choose={(digits) => change({ digits })}
    />
  </div>
)

const isOptimizer = (kind: string): kind is Optimizer['kind'] => Object.hasOwn(optimizers, kind)

const OptimizerFields: FunctionComponent<Pick<Props, 'data' | 'put'>> = ({ data, put }) => {
  const kind = String(partAt(data, ['optimizer', 'kind']))
  const fields = isOptimizer(kind) ? optimizers[kind] : {}
  return (
    <>
      <Choice
        label="Optimizer"
        value={kind}
        options={Object.fromEntries(Object.keys(optimizers).map((one) => [one, one]))}
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
          label={field}
          usual={usual}
          value={partAt(data, ['optimizer', field])}
          change={(value) => put(['optimizer', field], value)}
        />
      ))}
      <NumberField
        label="steps"
        usual="1"
        value={partAt(data, ['steps'])}
        change={(value) => put(['steps'], value)}
      />
    </>
  )
}
