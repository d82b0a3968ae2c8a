import { cpus } from 'node:os'
import type { Findings } from '@longhand/train'

/** The day, and the machine that this runs on. */
export const hereAndNow = (): Pick<Findings, 'date' | 'machine'> => {
  const processors = cpus()
  const [{ model = 'an unknown processor' } = {}] = processors
  const cores = processors.length === 1 ? 'one core' : `${processors.length} cores`
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${model.trim()}, ${cores}; Node.js ${process.versions.node} on ${process.platform}`,
  }
}
