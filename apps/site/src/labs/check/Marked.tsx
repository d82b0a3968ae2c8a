import { markAnswer, type Question, singleIdeas } from '@longhand/marking'
import type { FunctionComponent } from 'preact'
import { SaidView } from '~/answer/SaidView.tsx'
import { saidOf } from '~/answer/said.ts'
import { Verdict } from '~/components/Verdict.tsx'
import { Working } from '~/derivation/Working.tsx'
import { to } from '~/link.ts'
import { titleOfMistake } from '~/misconceptions/title-of-mistake.ts'
import { WrongWorking } from '~/misconceptions/WrongWorking.tsx'

interface Props {
  readonly question: Question
  readonly answer: string
}

/** An answer's verdict, the wrong working beside the right one where an idea is known, and all of the working. */
export const Marked: FunctionComponent<Props> = ({ question, answer }) => {
  const check = markAnswer(question, answer)
  if (check.verdict === 'unreadable') return <SaidView said={saidOf(question, check)} />
  const [mistake] = check.mistakes
  const held =
    mistake &&
    singleIdeas(question).find(
      ({ ids, at }) => ids.join(' ') === mistake.ids.join(' ') && at === mistake.at,
    )
  return (
    <>
      <SaidView said={saidOf(question, check)} />
      {mistake && titleOfMistake(mistake.id) && (
        <p class="small ui">
          <a href={to(`misconceptions/${mistake.id}/`)}>
            {mistake.slip === mistake.id ? 'More on this slip' : 'More on this idea'}
          </a>
        </p>
      )}
      {held && <Beside question={question} wrong={held.derivation} />}
      <h2>The working</h2>
      <Working roots={[question.truth]} />
    </>
  )
}

const Beside: FunctionComponent<{
  question: Question
  wrong: Question['truth']
}> = ({ question: { truth, alternatives }, wrong }) => {
  const marks = !alternatives.some(({ derivation }) => derivation === wrong)
  return (
    <section class="versus" aria-label="The wrong working beside the right one">
      <section class="vs wrong">
        <h2>
          <Verdict kind="wrong">With this idea</Verdict>
        </h2>
        <WrongWorking right={truth} wrong={wrong} shows="wrong" marks={marks} />
      </section>
      <section class="vs right">
        <h2>
          <Verdict kind="right">Without it</Verdict>
        </h2>
        <WrongWorking right={truth} wrong={wrong} shows="right" marks={marks} />
      </section>
    </section>
  )
}
