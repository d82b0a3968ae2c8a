import { problemNamed } from '@longhand/examples'
import { test } from 'vitest'
import { holdsAfter } from './catalogue.ts'

const mazur = problemNamed('two-two-two')?.problem
const withOptimizer = (optimizer: object) => ({ ...mazur, optimizer })
const adam = withOptimizer({ kind: 'adam', learningRate: 0.001 })
const decayed = withOptimizer({ kind: 'sgd', learningRate: 0.5, l2: 0.01 })
const frozen = { ...mazur, update: { biases: false } }

/** z = (2, 1, .1), class 1 of three: everything from the biases. */
const logits = {
  network: {
    name: 'logits',
    input: { type: 'vector', features: 1 },
    layers: [{ kind: 'dense', name: 'output', config: { units: 3, activation: 'softmax' } }],
  },
  weights: { output: { kernel: [[0, 0, 0]], bias: [2, 1, 0.1] } },
  input: [[1]],
  target: [[1, 0, 0]],
  loss: 'cross-entropy',
  optimizer: { kind: 'sgd', learningRate: 0.5 },
}

/** Two steps of a line whose gradients are .1 and then .082167, from .45 over .4 (B27). */
const slope = Math.sqrt((0.1 - 0.082167) / 0.05)
const carried = {
  network: {
    name: 'carried',
    input: { type: 'vector', features: 1 },
    layers: [{ kind: 'dense', name: 'output', config: { units: 1, useBias: false } }],
  },
  weights: { output: { kernel: [[0.45]] } },
  input: [[slope]],
  target: [[(0.45 * slope ** 2 - 0.1) / slope]],
  loss: 'half-squared-error',
  optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0.9 },
  steps: 2,
}

const w1 = 'hidden.kernel[0][0].updated'
const w2 = 'hidden.kernel[1][0].updated'
const w5 = 'output.kernel[0][0].updated'

test.each([
  ['B01', w1, '.149780716', '.149817639', 'updated-weights-reused'],
  ['B01', w2, '.199561432', '.199635277', 'updated-weights-reused'],
  ['B02', w5, '.358916480', '.180085176', 'output-derivative-missing'],
  ['B02', w1, '.149780716', '.148865825', 'output-derivative-missing'],
  ['B03', w1, '.149780716', '.149091242', 'hidden-derivative-missing'],
  ['B04', w5, '.358916480', '.441083520', 'ascent'],
  ['B04', w5, '.358916480', '.441083520', 'sign-of-error'],
  ['B05', w5, '.358916480', '.317832959', 'factor-two-kept'],
  ['B06', w5, '.358916480', '.379458240', 'half-kept'],
  ['B07', w5, '.358916480', '.379458240', 'mean-over-outputs'],
  ['B08', w1, '.149780716', '.149665802', 'one-output-only'],
  ['B09', w1, '.149780716', '.149769225', 'transposed-weight'],
  ['B10', w1, '.149780716', '.1496', 'path-sign-lost'],
  ['B11', w5, '.358916480', '.373858396', 'net-for-out'],
  ['B12', w5, '.358916480', '.352105115', 'sigmoid-twice'],
  ['B13', w5, '.358916480', '.180085176', 'cross-entropy-shortcut'],
  ['B14', w5, '.358916480', '.425756873', 'net-in-derivative'],
  ['B14', w5, '.358916480', '.304237973', 'tanh-derivative-for-sigmoid'],
  ['B19', w5, '.358916480', '.317832959', 'learning-rate-omitted'],
  ['B19', w5, '.358916480', '.379458240', 'learning-rate-twice'],
  ['B20', w1, '.149780716', '.149561432', 'other-input-used'],
  ['B20', w5, '.358916480', '.330750719', 'input-omitted'],
  ['B20', w5, '.358916480', '.372300288', 'weight-for-input'],
  ['B21', 'lossAfter', '.280471447', '.291027774', 'biases-left-alone'],
  ['B21', 'lossAfter', '.280471447', '.285750887', 'shared-bias'],
  ['B22', w5, '.358916480', '.082167041', 'gradient-for-new-weight'],
] as const)('catalogue %s: %s', (line, quantity, right, wrong, named) => {
  holdsAfter(mazur, { line, quantity, right, wrong, named })
})

test.each([
  ['B01', frozen, 'lossAfter', '.291027774', '.291027924', 'updated-weights-reused'],
  // printed by the first code: the mean of the error above
  ['B07', frozen, 'lossAfter', '.291027774', '.145513962', 'mean-over-outputs'],
  ['B15', logits, 'output.delta[0][1]', '.242', '0', 'softmax-diagonal-only'],
  ['B15', logits, 'output.delta[0][2]', '.099', '0', 'softmax-diagonal-only'],
  ['B16', logits, 'output.delta[0][0]', '-.341', '-.0766', 'slope-kept-under-cross-entropy'],
  ['B16', logits, 'output.delta[0][1]', '.242', '.0445', 'slope-kept-under-cross-entropy'],
  ['B16', logits, 'output.delta[0][2]', '.099', '.0088', 'slope-kept-under-cross-entropy'],
  ['B17', logits, 'loss', '.4170', '.1811', 'other-logarithm'],
  ['B17', logits, 'loss', '.4170', '.6016', 'other-logarithm'],
  ['B17', logits, 'loss', '.4170', '4.151', 'every-class-in-cross-entropy'],
  // two significant digits, three where a net is worked out together with its output
  ['B25', mazur, w5, '.358916480', '.3585', 'early-rounding'],
  ['B25', mazur, w5, '.358916480', '.3588', 'early-rounding'],
  ['B27', carried, w5, '.313916', '.308916', 'momentum-rate-omitted'],
  ['B28', adam, w5, '.399000000', '.396837735', 'no-bias-correction'],
  ['B28', adam, w5, '.399000000', '.368377345', 'no-bias-correction'],
  ['B28', adam, w5, '.399000000', '.387829688', 'root-forgotten'],
  ['B28', adam, w5, '.399000000', '.399255863', 'step-counted-from-zero'],
  ['B28', adam, w5, '.399000000', '.399000001', 'epsilon-in-root'],
  ['B29', decayed, w5, '.356916480', '.354916480', 'decay-doubled'],
  ['B29', decayed, w5, '.356916480', '.358916480', 'decay-forgotten'],
  ['B29', decayed, w5, '.356916480', '.358516480', 'penalty-for-its-slope'],
] as const)('catalogue %s: %s', (line, problem, quantity, right, wrong, named) => {
  holdsAfter(problem, { line, quantity, right, wrong, named })
})
