import { version } from '@longhand/kernels'
import { type Checked, hasIssues } from '@longhand/network'
import { modelOf } from '../../building/build-model.ts'
import { saveModel } from '../../building/save-model.ts'
import { loadTensorflow } from '../../tensorflow.ts'
import type { Batch, Engine, EngineSetup, Outcome } from '../engine.ts'
import { wasmEngine } from '../tensorflow-engine.ts'
import { type Machine, machineFor, type Pass, type Stretch } from './machine.ts'
import { stretches } from './shards.ts'
import { updateWith } from './update.ts'

/**
 * A training step as calls of WebAssembly kernels with fixed addresses: nothing is looked up or
 * allocated on the way. A network of which something cannot be compiled runs on TensorFlow.js.
 */
export const compiledEngine = async (setup: EngineSetup): Promise<Checked<Engine>> => {
  const { network, weightsOf, loss, seed, batchSize } = setup
  const machine = await machineFor(network, weightsOf, loss, { capacity: batchSize, seed })
  if (!('unsupported' in machine)) return { value: engineOf(machine, setup) }
  const instead = await wasmEngine(setup)
  return hasIssues(instead)
    ? instead
    : { value: { ...instead.value, instead: machine.unsupported } }
}

const engineOf = (machine: Machine, setup: EngineSetup): Engine => {
  const { plan, learn, look, weights } = machine
  const { trained } = plan.weights
  const update = updateWith(setup.optimizer, plan, trained, trained.gradient)
  let step = 0
  return {
    name: 'compiled',
    threads: 1,
    versions: { '@longhand/kernels': version },
    step: async (batch) => {
      step += 1
      const outcome = outcomeOf(machine, batch, learn, [{ first: 0, end: batch.size }], step)
      update(step)
      return outcome
    },
    evaluate: async (batch) => {
      const count = Math.ceil(batch.size / plan.capacity)
      return outcomeOf(machine, batch, look, stretches(batch.size, count), 0)
    },
    weights,
    save: () => saved(setup, weights()),
    dispose: () => {},
  }
}

const outcomeOf = (
  { plan }: Machine,
  batch: Batch,
  pass: Pass,
  parts: readonly Stretch[],
  step: number,
): Outcome => {
  const outputs = new Float32Array(batch.size * plan.output.size)
  const sum = parts.reduce((sum, part) => sum + pass(batch, part, step, outputs), 0)
  return { loss: sum / batch.size, outputs }
}

/** The weights in a model of TensorFlow.js, which is loaded for it. */
const saved = async ({ network, weightsOf }: EngineSetup, weights: readonly Float32Array[]) => {
  const tf = await loadTensorflow()
  let next = 0
  const built = modelOf(tf, network, (layer) =>
    weightsOf(layer).map(({ shape }) => {
      const values = weights[next] ?? new Float32Array()
      next += 1
      return { shape, values }
    }),
  )
  if (hasIssues(built)) throw new Error(built.issues[0]?.try ?? 'the model cannot be built')
  const files = await saveModel(tf, built.value)
  built.value.dispose()
  return files
}
