import type { Op } from '../graph/op-graph.ts'

/** The operations, each after all that it reads; those that wait for each other are left out. */
export const inOrder = (ops: readonly Op[]): readonly Op[] => {
  const names = new Set(ops.map(({ name }) => name))
  const readers = new Map<string, Op[]>()
  const waitsFor = new Map<Op, number>()
  for (const op of ops) {
    const reads = [...new Set(op.inputs.map(base))].filter((name) => names.has(name))
    waitsFor.set(op, reads.length)
    for (const name of reads) {
      const known = readers.get(name)
      if (known === undefined) readers.set(name, [op])
      else known.push(op)
    }
  }
  const ordered = ops.filter((op) => waitsFor.get(op) === 0)
  for (const op of ordered)
    for (const reader of readers.get(op.name) ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1
      waitsFor.set(reader, left)
      if (left === 0) ordered.push(reader)
    }
  return ordered
}

const base = (name: string): string => name.replace(/:\d+$/, '')
