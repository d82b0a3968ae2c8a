import { expect, test } from 'vitest'
import { loadTensorflow } from '../tensorflow.ts'
import { type LossName, lossNames, lossOf } from './losses.ts'

const tf = await loadTensorflow()

const loss = (name: LossName, targets: number[][], outputs: number[][]) =>
  lossOf(tf, name, tf.tensor2d(targets), tf.tensor2d(outputs)).dataSync()[0]

const targets = [
  [1, 0],
  [0, 1],
]
const outputs = [
  [0.8, 0.2],
  [0.4, 0.6],
]

test('lossOf: every loss of two examples, by hand, the mean over the batch', () => {
  // differences 0.2 and 0.2, then 0.4 and 0.4
  expect(loss('squared-error', targets, outputs)).toBeCloseTo((0.08 + 0.32) / 2, 6)
  expect(loss('half-squared-error', targets, outputs)).toBeCloseTo((0.04 + 0.16) / 2, 6)
  expect(loss('mean-squared-error', targets, outputs)).toBeCloseTo((0.04 + 0.16) / 2, 6)
  expect(loss('mean-absolute-error', targets, outputs)).toBeCloseTo((0.2 + 0.4) / 2, 6)
  // ln 0.8 = −0.223144, ln 0.6 = −0.510826
  expect(loss('cross-entropy', targets, outputs)).toBeCloseTo((0.223144 + 0.510826) / 2, 5)
  expect(loss('binary-cross-entropy', targets, outputs)).toBeCloseTo(0.223144 + 0.510826, 5)
})

test('lossOf: cross-entropy after softmax as in TensorFlow.js, which takes them together', () => {
  const numbers = tf.tensor2d([
    [2, -1, 0.5],
    [-3, 4, 1],
  ])
  const wanted = tf.tensor2d([
    [0, 1, 0],
    [0, 1, 0],
  ])
  const stock = tf.losses.softmaxCrossEntropy(wanted, numbers).dataSync()[0]
  const own = lossOf(tf, 'cross-entropy', wanted, tf.softmax(numbers)).dataSync()[0]
  expect(own).toBeCloseTo(stock ?? Number.NaN, 6)
})

test('lossOf: an output that comes out as 0 or 1 leaves every loss and its gradient finite', () => {
  const target = tf.tensor2d([[1, 0]])
  for (const name of lossNames) {
    const gradient = tf.grad((output) => lossOf(tf, name, target, output))(tf.tensor2d([[0, 1]]))
    expect(Number.isFinite(loss(name, [[1, 0]], [[0, 1]]))).toBe(true)
    expect([...gradient.dataSync()].every(Number.isFinite)).toBe(true)
  }
})
