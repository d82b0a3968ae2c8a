import type { Said } from '@longhand/network'
import * as v from 'valibot'

/** A schema for a field of an experiment; its message names what is said when it does not fit. */
export type Schema<Output> = v.GenericSchema<unknown, Output>

/** What is said of fields that no layer has; `count`, `positive` and others say what layers say. */
export const said: Said = {
  beta: {
    expected: 'a number from 0 up to, but not including, 1',
    try: 'Write a number such as 0.9.',
  },
  'not-negative': {
    expected: 'a number of at least 0',
    try: 'Write 0, or a small number such as 0.0001.',
  },
  seed: {
    expected: 'a whole number from 0 to 4,294,967,295',
    try: 'Write a number such as 1.',
  },
  seeds: { expected: 'a list of seeds', try: 'Write [1, 2, 3].' },
  vary: {
    expected: 'a list of the values that it takes in turn',
    try: 'Write {"batchSize": [5, 32]}.',
  },
  number: { expected: 'a number', try: 'Give the run.json as it was written.' },
  numbers: { expected: 'a list of numbers', try: 'Give the run.json as it was written.' },
  epochs: { expected: 'a list of epochs', try: 'Give the run.json as it was written.' },
  status: { expected: 'done, stopped or failed', try: 'Give the run.json as it was written.' },
  findings: {
    expected: 'what longhand compare --as findings writes',
    try: 'Write the file anew from its runs.',
  },
  limit: {
    expected: 'a whole number from 1 to 250,000',
    try: 'Write how many examples you want, such as 6000.',
  },
  share: {
    expected: 'a number above 0 and below 1',
    try: 'Write a number such as 0.2.',
  },
  text: { expected: 'a text', try: 'Write it in quotation marks.' },
  scale: { expected: 'none or standardize', try: 'Write "standardize", or leave it out.' },
  url: {
    expected: 'an address that begins with https:// or http://',
    try: 'Write such an address, or the folder of the files as "path".',
  },
  sha256: {
    expected: '64 hexadecimal digits',
    try: 'Write what `sha256sum` prints for the file.',
  },
  place: {
    expected: 'a "path" or a "url": a folder, or the address of one',
    try: 'Write "path": "data/mnist", and one of the two only.',
  },
  loss: {
    expected:
      'a loss: half-squared-error, squared-error, mean-squared-error, mean-absolute-error, binary-cross-entropy or cross-entropy',
    try: 'Write "cross-entropy" to tell classes apart.',
  },
  engine: {
    expected: 'an engine: auto, compiled, wasm, cpu, webgl or webgpu',
    try: 'Write "auto", or leave it out.',
  },
  monitor: {
    expected: 'validationLoss, validationAccuracy, loss or accuracy',
    try: 'Write "validationLoss", or leave it out.',
  },
  schedule: {
    expected: 'a schedule: constant, exponentialDecay, cosineDecay or piecewiseConstant',
    try: 'Write {"kind": "cosineDecay", "decaySteps": 1000}.',
  },
  boundaries: {
    expected: 'growing boundaries, and as many values',
    try: 'Write {"boundaries": [1000, 2000], "values": [0.01, 0.001]}.',
  },
  'class-weight': {
    expected: 'a number above 0 for some classes, which are counted from 0',
    try: 'Write {"0": 1, "1": 5}.',
  },
  statistics: {
    expected: 'true, or a whole number of steps',
    try: 'Write true for the first step of every epoch, or 100 for every hundredth.',
  },
  'count-or-none': {
    expected: 'a whole number of at least 0',
    try: 'Write a number such as 3.',
  },
}

/** A whole number of at least 1. */
export const count: Schema<number> = v.pipe(
  v.number('count'),
  v.safeInteger('count'),
  v.minValue(1, 'count'),
)

/** A whole number from `least` to `most`; `name` is what is said of another. */
export const wholeBetween = (least: number, most: number, name: string): Schema<number> =>
  v.pipe(v.number(name), v.safeInteger(name), v.minValue(least, name), v.maxValue(most, name))

/** A whole number of at least 0. */
export const countOrNone: Schema<number> = wholeBetween(0, Number.MAX_SAFE_INTEGER, 'count-or-none')

/** 32 bits that random numbers grow from. */
export const seed: Schema<number> = wholeBetween(0, 2 ** 32 - 1, 'seed')

/** A number above 0. */
export const positive: Schema<number> = v.pipe(
  v.number('positive'),
  v.finite('positive'),
  v.gtValue(0, 'positive'),
)

/** A number of at least 0. */
export const notNegative: Schema<number> = v.pipe(
  v.number('not-negative'),
  v.finite('not-negative'),
  v.minValue(0, 'not-negative'),
)

/** How much of a running mean stays at each step. */
export const beta: Schema<number> = v.pipe(
  v.number('beta'),
  v.minValue(0, 'beta'),
  v.ltValue(1, 'beta'),
)

/** A part of a whole. */
export const share: Schema<number> = v.pipe(
  v.number('share'),
  v.gtValue(0, 'share'),
  v.ltValue(1, 'share'),
)

/** true or false. */
export const flag: Schema<boolean> = v.boolean('boolean')

/** A field that may be left out. */
export const or = <Output>(fallback: Output, schema: Schema<Output>): Schema<Output> =>
  v.optional(schema, () => fallback)
