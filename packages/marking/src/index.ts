export { ideas } from './all-ideas.ts'
export { type Answer, fits, type Reading, type Unreadable, type WrittenShape } from './answer.ts'
export { askOf } from './ask.ts'
export type { Candidate } from './candidate.ts'
export type { Check, Met, Mistake } from './check.ts'
export { conventionSays } from './convention-says.ts'
export { type Earlier, followsFrom } from './follows-from.ts'
export type { Ask, Idea, Shown } from './idea.ts'
export { markAnswer } from './mark-answer.ts'
export type { Contradiction } from './page/contradiction.ts'
export { type MarkedPage, markPage } from './page/mark-page.ts'
export type { PageClaim, PageVerdict } from './page/page-claim.ts'
export type {
  AroundRow,
  PageQuantity,
  PageSources,
  RowFacts,
  RowQuestion,
} from './page/page-sources.ts'
export type { PageFormat } from './page/plain-line.ts'
export { markPass } from './pass/mark-pass.ts'
export type {
  FirstStep,
  PassCheck,
  PassEntry,
  PassLine,
  SharedMistake,
} from './pass/pass-check.ts'
export type { Alternative, Convention, Question } from './question.ts'
export { readAnswer } from './reading/read-answer.ts'
export { suffixConventions } from './reading/suffixes.ts'
export {
  type Answered,
  type ClassReport,
  classReport,
  type IdeaCount,
  type NamedTally,
} from './report/class-report.ts'
export type { Tally } from './report/tally.ts'
export { type RoundedEarly, roundedEarly } from './rounded-on-the-way.ts'
export { shapesAsked } from './shape-asked.ts'
export { singleIdeas } from './single-ideas.ts'
export type { Slip } from './slips/slip.ts'
export { slips } from './slips/slips-between.ts'
export { type Confusion, confusionsOf, type Digits } from './telling/confusions.ts'
export { type Diagnosability, diagnosability } from './telling/diagnosability.ts'
export { type Askable, mostTelling, tellingApart } from './telling/most-telling.ts'
export { withoutBiases } from './without-biases.ts'
export { withoutRounding } from './without-rounding.ts'
