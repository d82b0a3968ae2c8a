import { version } from '@longhand/kernels'
import { type Checked, hasIssues } from '@longhand/network'
import { unsupportedIssues } from '../../building/build-issues.ts'
import { modelOf } from '../../building/build-model.ts'
import { type ModelFiles, saveModel } from '../../building/save-model.ts'
import { inNetwork } from '../../experiment/ready-network.ts'
import { loadTensorflow } from '../../tensorflow.ts'
import type { Engine, EngineSetup } from '../engine.ts'
import { layerStatistics } from '../layer-statistics.ts'
import { wasmEngine } from '../tensorflow-engine.ts'
import { type Machine, machineFor } from './machine.ts'
import { putTensors, tensorsIn } from './state.ts'

/**
 * A training step as calls of WebAssembly kernels with fixed addresses: nothing is looked up or
 * allocated on the way. A network of which something cannot be compiled runs on TensorFlow.js.
 */
export const compiledEngine = async (setup: EngineSetup): Promise<Checked<Engine>> => {
  const machine = await machineFor(setup.network, setup)
  if (!('unsupported' in machine)) return { value: engineOf(machine, setup) }
  const issues = unsupportedIssues(setup.network).map(inNetwork)
  const instead = issues.length > 0 ? { issues } : await wasmEngine(setup)
  return hasIssues(instead)
    ? instead
    : { value: { ...instead.value, instead: machine.unsupported } }
}

const engineOf = (machine: Machine, setup: EngineSetup): Engine => {
  const { ground, following, threads, room, learn, follow, look, layers, weights, stop } = machine
  let steps = 0
  return {
    name: 'compiled',
    threads,
    versions: { '@longhand/kernels': version },
    room,
    step: async (batch, looks = false) => {
      steps += 1
      const outcome = learn(batch, steps)
      const seen = looks && { layers: layers(batch).map(layerStatistics) }
      follow(batch, steps)
      return { ...outcome, ...seen }
    },
    evaluate: async (batch) => look(batch),
    weights,
    state: () => ({ steps, tensors: tensorsIn(ground, following.memory) }),
    restore: (state) => {
      steps = state.steps
      putTensors(ground, following.memory, state.tensors)
    },
    save: async () => {
      const issues = unsupportedIssues(setup.network)
      if (issues.length > 0) return { issues }
      const kept = weights()
      return { value: () => saved(setup, kept) }
    },
    dispose: stop,
  }
}

/** The weights in a model of TensorFlow.js, which is loaded for it. */
const saved = async (
  { network, weightsOf }: EngineSetup,
  weights: readonly Float32Array[],
): Promise<ModelFiles> => {
  const tf = await loadTensorflow()
  // nothing is computed: a page need not wake its graphics card
  if (!tf.getBackend()) await tf.setBackend('cpu')
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
