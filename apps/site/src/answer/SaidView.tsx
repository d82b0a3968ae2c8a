import type { FunctionComponent } from 'preact'
import { Verdict } from '~/components/Verdict.tsx'
import { VerdictIcon } from '~/components/VerdictIcon.tsx'
import type { Said } from './said.ts'

interface Props {
  readonly said: Said
}

/** What a learner is told of an answer: while the site is built and in the page alike. */
export const SaidView: FunctionComponent<Props> = ({
  said: { kind, word, ideas, sentences, also },
}) => (
  <div class={`verdict ${kind}`}>
    <p>
      <Verdict kind={kind}>{word}</Verdict>
      {ideas !== undefined && <span class="idea-id"> {ideas.join(', ')}</span>}
    </p>
    {sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {also !== undefined && (
      <p class="also">
        <VerdictIcon kind="convention" /> {also}
      </p>
    )}
  </div>
)
