export { activationsByHand } from './activations/activation-rules.ts'
export {
  type BackpropJson,
  backpropJson,
  type NestedPlain,
  type PlainWeights,
} from './backprop-json.ts'
export { fullChain } from './full-chain.ts'
export { growthIssues } from './growth-issues.ts'
export type { NotByHand } from './not-by-hand.ts'
export type {
  Adagrad,
  Adam,
  Before,
  LossName,
  Nested,
  NestedWeights,
  Optimizer,
  Problem,
  RmsProp,
  Sgd,
  Update,
} from './problem.ts'
export { readProblem } from './read-problem.ts'
export type { Around, GradientRule, Lack, WayBack, Worked } from './rules/gradient-rule.ts'
export { gradientRules } from './rules/gradient-rules.ts'
export type { Phase, WalkStep } from './walk/walk-step.ts'
export { type Work, workProblem } from './work-problem.ts'
export type { Find } from './working/sheet.ts'
export type { Weights } from './working/weights.ts'
export type { Desk } from './writing/desk.ts'
export type { Stage } from './writing/stage.ts'
