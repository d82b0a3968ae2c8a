import { isObject, type Network } from '@longhand/network'
import type { Experiment } from '../experiment/experiment.ts'

/** What an experiment is set to, by name: `batchSize`, `optimizer.learningRate`, `activation`. */
export type Factors = ReadonlyMap<string, string>

/** Not what is compared: what a run is called, what it grows from, and what computed it. */
const aside: readonly string[] = ['name', 'seed', 'engine', 'threads', 'network']

const flat = (name: string, value: unknown): readonly (readonly [string, string])[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, part]) =>
        flat(name === '' ? key : `${name}.${key}`, part),
      )
    : [[name, JSON.stringify(value)]]

/** The settings of every layer: `layers.conv1.activation`. */
const settingsOf = ({ layers }: Network): readonly (readonly [string, string])[] =>
  layers.flatMap(({ name, config = {} }) => flat(`${inLayers}${name}`, config))

/** How the names of layers' settings begin. */
export const inLayers = 'layers.'

/** The kinds of all layers: networks that differ in them are compared as a whole. */
export const planOf = ({ layers }: Network): string => layers.map(({ kind }) => kind).join(' ')

/** What an experiment is set to, but for its seed. */
export const factorsOf = (experiment: Experiment): Factors => {
  const own = Object.entries(experiment).filter(([name]) => !aside.includes(name))
  return new Map([
    ...flat('', Object.fromEntries(own)),
    ['network', experiment.network.name],
    ...settingsOf(experiment.network),
  ])
}
