import type { Derivation } from '@longhand/derivation'
import { type Memory, memoryOf } from './memory.ts'

/**
 * Memory as Keras 3 prints it behind its totals, in bytes: four for every weight, moving statistics
 * too. The print shows it in steps of 1024: 241.04 KB.
 *
 * @see Keras, summary_utils.py, weight_memory_size
 */
export const kerasMemory = (parameters: Derivation): Memory =>
  memoryOf('memory.keras', [
    { term: 'parameter-memory', because: 'every weight that Keras keeps', numbers: [parameters] },
  ])
