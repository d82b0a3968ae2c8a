import type { Layer } from '../../network.ts'
import { lastOf } from '../../shape.ts'
import type { Building, Tensor } from '../graph/building.ts'
import type { Label } from '../graph/labels.ts'
import { type Constant, numberIn, type Op, wordIn } from '../graph/op-graph.ts'
import { become, channelsOf, type Translate, type Translations } from '../graph/translate.ts'

type Kind = 'lstm' | 'gru' | 'simpleRnn'

/** How many gates each kind has; a file stores their weights side by side. */
const gates: Readonly<Record<Kind, number>> = { lstm: 4, gru: 3, simpleRnn: 1 }

/** The functions that each kind applies where the file names none. */
const usual: Readonly<Record<Kind, string>> = {
  lstm: 'Sigmoid,Tanh,Tanh',
  gru: 'Sigmoid,Tanh',
  simpleRnn: 'Tanh',
}

/** A recurrent layer as a file has it: W [directions, gates·units, inputs], R and B alike. */
interface Stored {
  readonly x: Tensor
  readonly units: number
  readonly directions: number
  readonly weights: readonly (Constant | undefined)[]
  readonly states: readonly Tensor[]
}

const storedIn = (op: Op, build: Building, kind: Kind): Stored | undefined => {
  const x = build.tensor(op.inputs[0])
  const [kernel, state, bias] = [1, 2, 3].map((i) => build.constant(op.inputs[i]))
  const [directions = 0, rows = 0, inputs = 0] = kernel?.dims ?? []
  const units = rows / gates[kind]
  const fits =
    [1, 2].includes(directions) &&
    state?.dims.join() === [directions, rows, units].join() &&
    (bias === undefined || bias.dims.join() === [directions, 2 * rows].join())
  const hasMore = op.inputs[7] || (op.inputs[3] && bias === undefined)
  if (x === undefined || !fits || hasMore || channelsOf(x) !== inputs) return undefined
  const states = [5, 6].flatMap((i) => build.tensor(op.inputs[i]) ?? [])
  return { x, units, directions, weights: [kernel, state, bias], states }
}

/** The settings of one direction; undefined where the file asks for what the kind has not. */
const settingsOf = (op: Op, kind: Kind, { units, weights, directions }: Stored) => {
  const said = op.attributes.activations
  const functions = (Array.isArray(said) ? said.slice(0, said.length / directions) : []).join()
  const isRelu = kind === 'simpleRnn' && functions === 'Relu'
  if (functions !== '' && functions !== usual[kind] && !isRelu) return undefined
  const useBias = weights[2] !== undefined
  const resets = numberIn(op, 'linear_before_reset', 0) === 1
  // ONNX stores two biases; a GRU that resets before the product has one here
  if (kind === 'gru' && useBias && !resets) return undefined
  return {
    units,
    useBias,
    ...(isRelu && { activation: 'relu' }),
    ...(kind === 'gru' ? { resetAfter: resets } : { recurrentBias: useBias }),
  }
}

/** Steps first, as ONNX wants them, or behind the batch; an axis for the directions is put in. */
const labelsFor = ({ x, directions }: Stored): readonly Label[] => {
  const axis = directions === 2 ? 'two' : 'one'
  return x.labels[0] === 'batch'
    ? ['batch', 'steps', axis, 'features']
    : ['steps', axis, 'batch', 'features']
}

const isStepped = (op: Op, { labels, layer }: Tensor): boolean =>
  layer.output.type === 'sequence' &&
  labels.join() ===
    (numberIn(op, 'layout', 0) === 1 ? 'batch,steps,features' : 'steps,batch,features')

const recurrent =
  (kind: Kind): Translate =>
  (op, build) => {
    const stored = storedIn(op, build, kind)
    const settings = stored && settingsOf(op, kind, stored)
    if (stored === undefined || settings === undefined || !isStepped(op, stored.x)) return false
    const [all, last, cell] = op.outputs
    const isRead = (name = '') =>
      name !== '' && (build.readers.has(name) || build.graph.outputs.includes(name))
    const returnSequences = isRead(all)
    const config = { ...settings, returnSequences }
    const { directions, weights } = stored
    if (directions === 2 && stored.states.length > 0) return false
    const made: Pick<Layer, 'kind' | 'config'> =
      directions === 2
        ? { kind: 'bidirectional', config: { layer: { kind, config } } }
        : {
            kind,
            config: { ...config, goBackwards: wordIn(op, 'direction', 'forward') === 'reverse' },
          }
    const reads = [stored.x, ...stored.states]
    const output = returnSequences ? all : last
    const stateLabels: readonly Label[] = [directions === 2 ? 'two' : 'one', 'batch', 'features']
    const labels = () => (returnSequences ? labelsFor(stored) : stateLabels)
    become(op, build, { ...made, reads, weights }, labels, output)
    const whole = build.tensor(output)
    if (whole === undefined) return true
    const states = [last, cell].filter((name) => name !== output && isRead(name))
    for (const name of states) takeState(op, build, { whole, name, labels: stateLabels })
    return true
  }

/** What a layer that puts out every step remembers at the end. */
const takeState = (
  op: Op,
  build: Building,
  { whole, name, labels }: { whole: Tensor; name: string | undefined; labels: readonly Label[] },
) => {
  const output = { type: 'vector', features: Number(lastOf(whole.layer.output).value) }
  const config = { does: 'takes the last state', output }
  become(op, build, { kind: 'operation', config, reads: [whole] }, () => labels, name)
}

/** Recurrent layers; a file stores two biases for each unit, or none. */
export const recurrentOps: Translations = {
  LSTM: recurrent('lstm'),
  GRU: recurrent('gru'),
  RNN: recurrent('simpleRnn'),
}
