import { placeNetwork } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import { initialWeights } from '../src/building/initial-weights.ts'
import type { Batch, Engine, EngineSetup } from '../src/engines/engine.ts'
import type { MakeEngine } from '../src/engines/engines.ts'
import { randomFrom } from '../src/random/random.ts'
import { type Contestant, timed } from './contestant.ts'
import { startThread } from './start-thread.ts'
import { type Workload, workloads } from './workloads.ts'

const batchFor = (inputs: number, size: number): Batch => {
  const draw = randomFrom(1, 'bench', 0)
  return {
    size,
    inputs: Float32Array.from({ length: size * inputs }, draw),
    // classes that nothing tells apart, so that there is always something to learn
    targets: Float32Array.from({ length: size * 10 }, (_, i) =>
      Number(i % 10 === (7 * Math.floor(i / 10)) % 10),
    ),
  }
}

const numbersIn = ({ network }: Workload): number =>
  Object.values(network.input).reduce((product, axis) => product * (Number(axis) || 1), 1)

/** Where an engine runs, and in what it takes part: without limits, everything and anywhere. */
interface Limits {
  /** The backend of TensorFlow.js, which all engines of this process share. */
  readonly backend?: string
  readonly threads?: number
  readonly takesPart?: (workload: string, batch: number) => boolean
}

/** One of the engines. */
export const engineContestant = (
  name: string,
  make: MakeEngine,
  { backend, threads = 1, takesPart = () => true }: Limits = {},
): Contestant => ({
  name,
  enter: async (which, size) => {
    const workload = workloads.find((one) => one.name === which)
    if (workload === undefined || !takesPart(which, size)) return undefined
    const engine = await engineFor(workload, make, { batchSize: size, threads })
    const run = timed(engine.step, batchFor(numbersIn(workload), size))
    const first = engine.state()
    return async () => {
      if (backend !== undefined) await tf.setBackend(backend)
      // a batch learnt by heart has more zeros behind its ReLUs, and zeros are left out
      engine.restore(first)
      return run()
    }
  },
})

const engineFor = async (
  { network, optimizer }: Workload,
  make: MakeEngine,
  size: Pick<EngineSetup, 'batchSize' | 'threads'>,
): Promise<Engine> => {
  const placed = placeNetwork(network)
  if ('issues' in placed) throw new Error(JSON.stringify(placed.issues))
  const weightsOf = initialWeights(1)
  const setup = { network: placed.value, weightsOf, optimizer, seed: 1, startThread, ...size }
  const engine = await make({ ...setup, loss: 'cross-entropy' })
  if ('issues' in engine) throw new Error(JSON.stringify(engine.issues))
  return engine.value
}
