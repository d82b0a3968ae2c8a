import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Contestant } from './contestant.ts'

/** PyTorch in a process of its own, if there is a Python that has it. */
export interface Torch {
  readonly version: string
  readonly contestant: (threads: number) => Contestant
  readonly stop: () => void
}

/**
 * Looks for PyTorch in the Python that LONGHAND_PYTHON names, or in python3.
 *
 * @returns undefined where there is none.
 */
export const findTorch = async (): Promise<Torch | undefined> => {
  const python = process.env.LONGHAND_PYTHON ?? 'python3'
  const child = spawn(python, [join(import.meta.dirname, 'torch_steps.py')])
  const lines = createInterface({ input: child.stdout })
  const version = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    once(child, 'error').then(() => undefined),
    once(child, 'exit').then(() => undefined),
  ])
  if (version === undefined) return undefined
  const ask = async (question: string): Promise<number> => {
    child.stdin.write(`${question}\n`)
    const [line] = await once(lines, 'line')
    return Number(line)
  }
  return {
    version,
    contestant: (threads) => ({
      name: `PyTorch, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
      enter: async (workload, batch) => () => ask(`${workload} ${batch} ${threads}`),
    }),
    stop: () => end(child),
  }
}

const end = (child: ChildProcessWithoutNullStreams): void => {
  child.stdin.end()
  child.kill()
}
