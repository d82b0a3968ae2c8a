import { expect, test } from 'vitest'
import { readExperiment } from './read-experiment.ts'

const network = {
  name: 'softmax',
  input: { type: 'vector', features: 784 },
  layers: [{ kind: 'dense', name: 'out', config: { units: 10, activation: 'softmax' } }],
}
const least = {
  name: 'first',
  network,
  dataset: { kind: 'strokes' },
  optimizer: { kind: 'sgd', learningRate: 0.1 },
}

const issuesOf = (data: unknown) => {
  const read = readExperiment(data)
  return 'issues' in read
    ? read.issues.map(
        (issue) => `${issue.path}: ${issue.expected} | ${issue.received} | ${issue.try}`,
      )
    : []
}

test('readExperiment: what is left out takes its usual value', () => {
  expect(readExperiment(least)).toEqual({
    value: {
      name: 'first',
      network,
      dataset: { kind: 'strokes', limit: 60_000, testLimit: 10_000, seed: 1 },
      loss: 'cross-entropy',
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, l2: 0 },
      batchSize: 32,
      epochs: 1,
      seed: 1,
      engine: 'auto',
      threads: 1,
    },
  })
})

test('readExperiment: a complete experiment is read as it stands', () => {
  const read = readExperiment(least)
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  expect(readExperiment(read.value)).toEqual(read)
})

test('readExperiment: every mistake at once, each with its place', () => {
  const wrong = {
    name: '',
    network: { ...network, layers: [{ kind: 'dens', name: 'out' }] },
    dataset: { kind: 'mnist' },
    loss: 'crossentropy',
    optimizer: { kind: 'adam', learningRate: -1, beta1: 1, betta: 2 },
    batchSize: 0,
    epochs: 1.5,
    seed: -1,
    engine: 'gpu',
    earlyStopping: { patience: 3 },
    colour: 'red',
  }
  expect(issuesOf(wrong)).toMatchInlineSnapshot(`
    [
      "name: a name of 1 to 200 characters | "" | Give it a short name such as "conv1".",
      "loss: a loss: half-squared-error, squared-error, mean-squared-error, mean-absolute-error, binary-cross-entropy or cross-entropy | "crossentropy" | Write "cross-entropy" to tell classes apart.",
      "batchSize: a whole number of at least 1 | 0 | Write a whole number such as 3.",
      "epochs: a whole number of at least 1 | 1.5 | Write a whole number such as 3.",
      "seed: a whole number from 0 to 4,294,967,295 | -1 | Write a number such as 1.",
      "engine: an engine: auto, compiled, wasm, cpu, webgl or webgpu | "gpu" | Write "auto", or leave it out.",
      "colour: one of the fields name, network, dataset, optimizer, loss, batchSize, epochs, seed, engine, threads, validationSplit, regularization, earlyStopping, classWeight, statistics | the field "colour" | Check the spelling, or leave it out.",
      "network.layers[0].kind: the name of a layer kind | "dens" | Did you mean "dense"?",
      "dataset: a "path" or a "url": a folder, or the address of one | an object | Write "path": "data/mnist", and one of the two only.",
      "optimizer.learningRate: a number above 0 | -1 | Write a number such as 0.001.",
      "optimizer.beta1: a number from 0 up to, but not including, 1 | 1 | Write a number such as 0.9.",
      "optimizer.betta: one of the fields kind, learningRate, schedule, beta1, beta2, epsilon | the field "betta" | Did you mean "beta1"?",
    ]
  `)
})

test('readExperiment: what is missing is named', () => {
  expect(issuesOf({})).toMatchInlineSnapshot(`
    [
      "name: a name of 1 to 200 characters | nothing | Give it a short name such as "conv1".",
      "network: an object | nothing | Write { … } with the fields that are asked for.",
      "dataset: an object with a kind | nothing | Write {"kind": "strokes", …}.",
      "optimizer: an object with a kind | nothing | Write {"kind": "sgd", …}.",
    ]
  `)
})

test('readExperiment: an engine that is not there yet is said to be so', () => {
  expect(issuesOf({ ...least, engine: 'webgl' })).toMatchInlineSnapshot(`
    [
      "engine: an engine that is there: auto, compiled, wasm or cpu | "webgl" | Training on a graphics card is still to come. Write "auto", or leave it out.",
    ]
  `)
})

test('readExperiment: a network that does not fit the digits', () => {
  const layers = [{ kind: 'dense', name: 'out', config: { units: 12, activation: 'relu' } }]
  const input = { type: 'vector', features: 100 }
  expect(issuesOf({ ...least, network: { ...network, input, layers } })).toMatchInlineSnapshot(`
    [
      "network.input: one input that takes a 28×28×1 image | a vector of 100 | Write {"type":"image","height":28,"width":28,"channels":1}, or {"type":"vector","features":784}.",
      "network.outputs: one output, a vector of 10: a number for each class | a vector of 12 | End with a dense layer of 10 units.",
      "network.out.activation: softmax or sigmoid: cross-entropy takes logarithms of numbers between 0 and 1 | "relu" | Write "softmax", or take another loss.",
    ]
  `)
})

test('readExperiment: a layer that TensorFlow.js cannot build', () => {
  const image = { type: 'image', height: 28, width: 28, channels: 1 }
  const layers = [
    { kind: 'subsampling2d', name: 's2' },
    { kind: 'flatten', name: 'flat' },
    ...network.layers,
  ]
  expect(
    issuesOf({ ...least, network: { ...network, input: image, layers } }),
  ).toMatchInlineSnapshot(`
    [
      "network.s2: a layer that TensorFlow.js can build | subsampling2d | TensorFlow.js has no pool with trained coefficients. Use another layer or setting.",
    ]
  `)
})

test('readExperiment: nothing to train', () => {
  const layers = network.layers.map((layer) => ({ ...layer, trainable: false }))
  expect(issuesOf({ ...least, network: { ...network, layers } })).toMatchInlineSnapshot(`
    [
      "network.layers: at least one weight that training may change | none | Add a dense layer, or take \`trainable: false\` away from one.",
    ]
  `)
})

test.each([null, 3, 'first', [], undefined])('readExperiment: %j is no experiment', (data) => {
  expect(issuesOf(data)).toHaveLength(1)
})

test('readExperiment: regularization, early stopping and a schedule, their settings complete', () => {
  const read = readExperiment({
    ...least,
    optimizer: {
      kind: 'adam',
      learningRate: 0.1,
      schedule: { kind: 'cosineDecay', decaySteps: 9 },
    },
    regularization: { l2: 0.01 },
    validationSplit: 0.1,
    earlyStopping: { patience: 3 },
  })
  expect(read).toMatchObject({
    value: {
      optimizer: { schedule: { kind: 'cosineDecay', decaySteps: 9, alpha: 0, warmupSteps: 0 } },
      regularization: { l1: 0, l2: 0.01 },
      earlyStopping: { monitor: 'validationLoss', patience: 3, minDelta: 0, restoreBest: false },
    },
  })
})

test('readExperiment: settings that do not go together', () => {
  expect(
    issuesOf({
      ...least,
      loss: 'squared-error',
      classWeight: { 1: 2 },
      earlyStopping: { patience: 3 },
    }),
  ).toMatchInlineSnapshot(`
    [
      "classWeight: the loss cross-entropy, in which classes can be weighed | squared-error | Write "loss": "cross-entropy", or leave classWeight out.",
      "earlyStopping.monitor: examples for validation, or "loss" or "accuracy" | "validationLoss" without validationSplit | Add "validationSplit": 0.1: the test examples must not say when to stop.",
    ]
  `)
})

test('readExperiment: schedules that are none', () => {
  const withSchedule = (schedule: unknown) =>
    issuesOf({ ...least, optimizer: { kind: 'sgd', learningRate: 1, schedule } })
  expect(withSchedule({ kind: 'linear' })).toMatchInlineSnapshot(`
    [
      "optimizer.schedule.kind: a schedule: constant, exponentialDecay, cosineDecay or piecewiseConstant | "linear" | Write {"kind": "cosineDecay", "decaySteps": 1000}.",
    ]
  `)
  const boundaries = { kind: 'piecewiseConstant', boundaries: [5, 2], values: [1, 1] }
  expect(withSchedule(boundaries)).toMatchInlineSnapshot(`
    [
      "optimizer.schedule: growing boundaries, and as many values | an object | Write {"boundaries": [1000, 2000], "values": [0.01, 0.001]}.",
    ]
  `)
  expect(issuesOf({ ...least, classWeight: { cat: 1 } })).toMatchInlineSnapshot(`
    [
      "classWeight.cat: a number above 0 for some classes, which are counted from 0 | "cat" | Write {"0": 1, "1": 5}.",
    ]
  `)
})

test('readExperiment: a strange field inside a setting is named as it is written', () => {
  const issues = issuesOf({ ...least, regularization: { l3: 1 } })
  expect(issues.join()).toContain('the field "l3"')
})
