import type { Idea } from './idea.ts'
import * as rewriting from './ideas/index.ts'
import * as misread from './ideas/misread.ts'
import * as outputs from './ideas/outputs.ts'

const byId = (a: Idea, b: Idea): number => (a.id < b.id ? -1 : 1)

/** Every idea that is known, by its id; those that are rewrites first. */
export const ideas: ReadonlyMap<string, Idea> = new Map(
  [
    ...[...Object.values(rewriting), ...Object.values(outputs)].sort(byId),
    ...Object.values(misread),
  ].map((idea) => [idea.id, idea]),
)
