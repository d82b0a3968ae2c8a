import { expect, test } from 'vitest'
import { lineOf } from './line-of.ts'

const yaml = `name: mine
network:
  name: small
  layers:
    - { kind: conv2d, name: conv1, config: { filters: 8 } }
    - kind: dense
      name: output
      config:
        units: ten
optimizer: { kind: sgd, learningRate: -1 }
`

test.each([
  ['name', 1],
  ['network.layers[1].kind', 6],
  ['network.layers[0].name', 5],
  ['output.units', 9],
  ['optimizer.learningRate', 10],
  // a key that is missing leads to what should hold it
  ['optimizer.momentum', 10],
  ['network.layers[1].config.units', 9],
  ['line 4, column 2', 4],
  ['', 1],
  ['nothing', 1],
])('lineOf: %s stands on line %i', (path, line) => {
  expect(lineOf(yaml, path)).toBe(line)
})

test('lineOf: JSON too', () => {
  const json = JSON.stringify({ name: 'a', optimizer: { kind: 'sgd', learningRate: 0 } }, null, 1)
  expect(lineOf(json, 'optimizer.learningRate')).toBe(5)
})
