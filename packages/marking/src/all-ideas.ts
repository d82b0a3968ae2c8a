import type { Idea } from './idea.ts'
import * as table from './ideas/index.ts'

/** Every idea that is known, by its id. */
export const ideas: ReadonlyMap<string, Idea> = new Map(
  Object.values(table).map((idea) => [idea.id, idea]),
)
