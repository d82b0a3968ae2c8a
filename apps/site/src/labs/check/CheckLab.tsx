import { hasIssues } from '@longhand/network'
import { askedOf } from '@longhand/questions'
import type { FunctionComponent } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { loadTexSetter } from '~/tex/tex-setter.ts'
import type { Subject } from '~/worked/subject.ts'
import { Issues } from '../Issues.tsx'
import { labSubject } from '../lab-subject.ts'
import { NotKept } from '../NotKept.tsx'
import { SubjectFields } from '../SubjectFields.tsx'
import { useTextReader } from '../text-reader.ts'
import { useLoaded } from '../use-loaded.ts'
import { useStateInAddress } from '../use-state-in-address.ts'
import { type CheckSettings, startSettings } from './check-settings.ts'
import { QuantityFields } from './QuantityFields.tsx'

/** What marks, with what sets its formulas, so that it is drawn once. */
const loadMarking = async () => {
  const [marking] = await Promise.all([import('./Marked.tsx'), loadTexSetter()])
  return marking
}

const takes = 'A network or a backpropagation problem: Longhand YAML or JSON, Keras JSON'

/** What is asked: as the address has it, or the first that this network or problem knows. */
const quantityFor = (subject: Subject, asked: string): string => {
  if (!hasIssues(subject.question(asked))) return asked
  const [first] = askedOf(subject.work ?? subject.network)
  return [first?.of, first?.quantities[0]].filter(Boolean).join('.')
}

/** Choose a network, a quantity, type a number: the verdict with its working. */
export const CheckLab: FunctionComponent = () => {
  const [settings, change, isKept] = useStateInAddress(startSettings)
  const { network, text } = settings
  const reader = useTextReader([network === '' ? text : ''])
  const read = useMemo(() => labSubject(network, text, reader), [network, text, reader])
  const subject = read === undefined || hasIssues(read) ? undefined : read.value
  const quantity = subject === undefined ? '' : quantityFor(subject, settings.quantity)
  const isEmpty = network === '' && text.trim() === ''
  return (
    <div class="lab" aria-busy={read === undefined && !isEmpty}>
      <div class="lab-fields">
        <SubjectFields {...settings} change={change} takes={takes} />
        {subject && (
          <QuantityFields
            asked={askedOf(subject.work ?? subject.network)}
            quantity={quantity}
            change={(quantity) => change({ quantity, answer: '' })}
          />
        )}
      </div>
      <div aria-live="polite">
        {read && hasIssues(read) && !isEmpty && (
          <Issues title="This cannot be read yet" issues={read.issues} />
        )}
        {!isKept && <NotKept />}
      </div>
      {subject && <AnswerField key={quantity} {...{ subject, settings, quantity, change }} />}
    </div>
  )
}

interface AnswerProps {
  readonly subject: Subject
  readonly settings: CheckSettings
  readonly quantity: string
  readonly change: (settings: Partial<CheckSettings>) => void
}

const AnswerField: FunctionComponent<AnswerProps> = ({ subject, settings, quantity, change }) => {
  const { answer } = settings
  const question = useMemo(() => subject.question(quantity), [subject, quantity])
  const [typed, type] = useState<string>()
  const marking = useLoaded(loadMarking, answer !== '')
  const check = useMemo(
    () =>
      answer === '' || hasIssues(question) ? undefined : marking?.checkOf(question.value, answer),
    [marking, question, answer],
  )
  if (hasIssues(question)) return <Issues title="No such quantity" issues={question.issues} />
  return (
    <>
      <form
        class="answer"
        onSubmit={(event) => {
          event.preventDefault()
          change({ answer: typed ?? answer })
        }}
      >
        <label class="field">
          <span>Your answer</span>
          <input
            class="ans"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={typed ?? answer}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        </label>
        <button class="btn main" type="submit">
          Check
        </button>
      </form>
      <div aria-live="polite" aria-busy={answer !== '' && check === undefined}>
        {marking && check && (
          // made anew for each answer: the same words are heard again
          <marking.Said key={answer} question={question.value} check={check} />
        )}
      </div>
      {marking && check && <marking.Worked question={question.value} check={check} />}
    </>
  )
}
