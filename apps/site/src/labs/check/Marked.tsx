import { type Check, markAnswer, type Question, singleIdeas } from '@longhand/marking'
import type { FunctionComponent } from 'preact'
import { SaidView } from '~/answer/SaidView.tsx'
import { ideasIn, saidOf } from '~/answer/said.ts'
import { Verdict } from '~/components/Verdict.tsx'
import { Working } from '~/derivation/Working.tsx'
import { to } from '~/link.ts'
import { titleOfMistake } from '~/misconceptions/title-of-mistake.ts'
import { WrongWorking } from '~/misconceptions/WrongWorking.tsx'

interface Props {
  readonly question: Question
  readonly check: Check
}

/** An answer, marked: fetched with what shows it. */
export const checkOf = (question: Question, answer: string): Check => markAnswer(question, answer)

/** What is said of an answer: heard as soon as it is there. */
export const Said: FunctionComponent<Props> = ({ question, check }) => (
  <SaidView said={saidOf(question, check)} />
)

/** The wrong working beside the right one where an idea is known, and all of the working. */
export const Worked: FunctionComponent<Props> = ({ question, check }) => {
  if (check.verdict === 'unreadable') return null
  const [mistake] = check.mistakes
  const held =
    mistake &&
    singleIdeas(question).find(
      ({ ids, at }) => ids.join(' ') === mistake.ids.join(' ') && at === mistake.at,
    )
  return (
    <>
      <More check={check} />
      {held && <Beside question={question} wrong={held.derivation} idea={nameOf(check)} />}
      <h2>The working</h2>
      <Working roots={[question.truth]} />
    </>
  )
}

/** The page of each idea that can be behind the answer. */
const More: FunctionComponent<{ check: Check }> = ({ check }) => {
  const [only, ...others] = ideasIn(check)
  if (only === undefined) return null
  const word = check.mistakes[0]?.slip === only ? 'More on this slip' : 'More on this idea'
  return (
    <p class="small ui">
      {others.length === 0 ? (
        <a href={to(`misconceptions/${only}/`)}>{word}</a>
      ) : (
        [only, ...others].map((id, i) => (
          <span key={id}>
            {i === 0 ? 'More on ' : ', '}
            <a href={to(`misconceptions/${id}/`)}>{titleOfMistake(id)}</a>
          </span>
        ))
      )}
    </p>
  )
}

/** Of several ideas, the first by its title: its working is the one that is shown. */
const nameOf = (check: Check): string => {
  const [first, ...others] = ideasIn(check)
  const title = first && titleOfMistake(first)
  return others.length === 0 || title === undefined ? 'With this idea' : `With the first: ${title}`
}

const Beside: FunctionComponent<{
  question: Question
  wrong: Question['truth']
  idea: string
}> = ({ question: { truth }, wrong, idea }) => (
  <section class="versus" aria-label="The wrong working beside the right one">
    <section class="vs wrong">
      <h2>
        <Verdict kind="wrong">{idea}</Verdict>
      </h2>
      <WrongWorking right={truth} wrong={wrong} shows="wrong" />
    </section>
    <section class="vs right">
      <h2>
        <Verdict kind="right">Without it</Verdict>
      </h2>
      <WrongWorking right={truth} wrong={wrong} shows="right" />
    </section>
  </section>
)
