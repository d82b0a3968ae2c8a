import type { Contestant, Sheet } from './sheet.ts'

/** What the contestants differ in, as `vary` of an experiment has it. */
const varyOf = (contestants: readonly [Contestant, ...Contestant[]], rate: number) => {
  const optimizers = contestants.map(({ optimizer }) => ({
    ...{ kind: 'sgd', ...optimizer },
    learningRate: rate,
  }))
  if (contestants.some(({ optimizer }) => optimizer !== undefined)) return { optimizer: optimizers }
  if (contestants.some(({ batchSize }) => batchSize !== undefined))
    return { batchSize: contestants.map(({ batchSize }) => batchSize) }
  return { network: contestants.map(({ network }) => network) }
}

/** How many examples a run is tested on, by how many it is trained on. */
export const testLimitOf = (examples: number): number => Math.min(2000, Math.max(500, examples / 2))

/** A sheet as the data of an experiment, as `longhand sweep` reads it. */
export const sheetExperiment = (sheet: Sheet): Readonly<Record<string, unknown>> => {
  const { title, contestants, start } = sheet
  const { examples, rate, batch, epochs, seeds } = start
  return {
    name: title,
    network: contestants[0].network,
    dataset: { kind: start.data, limit: examples, testLimit: testLimitOf(examples) },
    optimizer: { kind: 'sgd', learningRate: rate },
    ...{ batchSize: batch, epochs },
    seeds: Array.from({ length: seeds }, (_, i) => i + 1),
    vary: varyOf(contestants, rate),
  }
}
