import { type Besides, type Checked, hasIssues, type Note } from '@longhand/network'
import { writeJson, writeKeras, writePytorch, writeTfjs, writeYaml } from '@longhand/network/write'
import { answerEach, inBlocks } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { type Model, readModelInput } from '../reading/read-model-input.ts'
import { warn } from '../terminal.ts'

/** What a network can be written as. */
export type Target = 'longhand' | 'yaml' | 'keras' | 'pytorch' | 'tfjs'

/** How the answer is written: the code itself, or JSON that holds it. */
export type ConvertFormat = 'code' | 'json'

interface Converted {
  readonly model: Model
  readonly code: string
}

const writers: Readonly<Record<Target, (model: Model) => Checked<string>>> = {
  longhand: ({ stated }) => ({ value: writeJson(stated) }),
  yaml: ({ stated }) => ({ value: writeYaml(stated) }),
  keras: ({ network }) => writeKeras(network),
  pytorch: ({ network }) => writePytorch(network),
  tfjs: ({ network }) => writeTfjs(network),
}

const converted = async (
  input: string,
  to: Target,
  besides: Besides,
): Promise<Checked<Converted>> => {
  const model = await readModelInput(input, besides)
  if (hasIssues(model)) return model
  const code = writers[to](model.value)
  return hasIssues(code) ? code : { value: { model: model.value, code: code.value } }
}

const noteLine = ({ says }: Note): string => `Note: ${says}\n`

/** `longhand convert`: a network as a file of Longhand's or as code of a library. */
export const convert = (
  inputs: readonly string[],
  to: Target,
  as: ConvertFormat,
  besides: Besides,
): Promise<ExitStatus> =>
  answerEach(
    inputs.map((input) => ({ input, answer: () => converted(input, to, besides) })),
    {
      isJson: as === 'json',
      write:
        as === 'json'
          ? ({ model, code }) =>
              JSON.stringify({
                network: model.network.name,
                format: model.format,
                to,
                code,
                notes: model.notes,
              })
          : inBlocks(({ model, code }) => {
              for (const note of model.notes) warn(noteLine(note))
              return code.trimEnd()
            }),
    },
  )
