import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import type { CountColumn } from './columns.ts'
import type { Chosen } from './read-choice.ts'

interface Props {
  readonly chosen: Chosen
  readonly columns: readonly CountColumn[]
}

/** Every form there is; what writes them is loaded with the first copy. */
const forms = ['Markdown', 'LaTeX', 'CSV', 'Keras', 'PyTorch', 'TensorFlow.js', 'Longhand']

const intoClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // a browser may refuse: the text stands on the page too
    return false
  }
}

/** Copies the table or the network, and shows what was copied. */
export const CopyAs: FunctionComponent<Props> = ({ chosen, columns }) => {
  const [form, choose] = useState<string>()
  const [text, show] = useState('')
  const [said, say] = useState('')
  const copy = async (form: string) => {
    const { copies } = await import('./copies.ts')
    const text = copies[form]?.(chosen, columns) ?? ''
    choose(form)
    show(text)
    say((await intoClipboard(text)) ? `Copied as ${form}.` : 'Select it here, and copy it.')
  }
  return (
    <div class="copy">
      <p class="ui small">
        <span class="muted">Copy as</span>{' '}
        {forms.map((form) => (
          <button key={form} type="button" class="opens" onClick={() => copy(form)}>
            {form}
          </button>
        ))}
      </p>
      <p class="ui small" aria-live="polite">
        {said}
      </p>
      {form !== undefined && (
        <label class="field lab-text">
          <span>As {form}</span>
          <textarea
            readOnly
            rows={8}
            value={text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
      )}
    </div>
  )
}
