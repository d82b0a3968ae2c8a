import type { Idea } from './idea.ts'
import * as rewriting from './ideas/index.ts'
import * as misread from './ideas/misread.ts'

/** Every idea that is known, by its id. */
export const ideas: ReadonlyMap<string, Idea> = new Map(
  [...Object.values(rewriting), ...Object.values(misread)].map((idea) => [idea.id, idea]),
)
