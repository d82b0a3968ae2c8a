import { type Issue, issuesIn } from '../issue.ts'
import { layerKinds } from '../layer-kinds.ts'
import type { Layer } from '../network.ts'
import { check } from '../schema/check.ts'

/** What is wrong with the settings of layers, wherever they stand. */
export const settingsIssues = (layers: readonly Layer[]): readonly Issue[] =>
  layers.flatMap(({ kind, name, config = {} }) =>
    issuesIn(check<unknown>(layerKinds[kind].config, config, name)),
  )
