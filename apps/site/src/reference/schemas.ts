import problem from '@longhand/backprop/problem.schema.json'
import answer from '@longhand/cli/schemas/answer.schema.json'
import backprop from '@longhand/cli/schemas/backprop.schema.json'
import check from '@longhand/cli/schemas/check.schema.json'
import count from '@longhand/cli/schemas/count.schema.json'
import diagnose from '@longhand/cli/schemas/diagnose.schema.json'
import explain from '@longhand/cli/schemas/explain.schema.json'
import issues from '@longhand/cli/schemas/issues.schema.json'
import mark from '@longhand/cli/schemas/mark.schema.json'
import report from '@longhand/cli/schemas/report.schema.json'
import run from '@longhand/cli/schemas/run.schema.json'
import network from '@longhand/network/network.schema.json'
import experiment from '@longhand/train/experiment.schema.json'
import type { PageLink } from '~/navigation/section.ts'

/** A JSON Schema that is published, and its page. */
export interface SchemaPage extends PageLink {
  readonly name: string
  readonly schema: { readonly title: string }
  /** Where the file itself stands, under the base path. */
  readonly file: string
}

const files = {
  network,
  problem,
  experiment,
  answer,
  count,
  explain,
  backprop,
  check,
  report,
  diagnose,
  mark,
  run,
  issues,
}

/** Every schema: what is read first, then what is printed. */
export const schemaPages: readonly SchemaPage[] = Object.entries(files).map(([name, schema]) => ({
  name,
  schema,
  label: schema.title,
  path: `reference/schemas/${name}/`,
  file: `schemas/${name}.schema.json`,
}))

/** The schemas by their short names, for the sidebar. */
export const schemaLinks: readonly PageLink[] = schemaPages.map(({ name, path }) => ({
  label: name,
  path,
}))
