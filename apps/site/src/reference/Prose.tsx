import type { FunctionComponent } from 'preact'

interface Props {
  /** As a docstring has it: paragraphs, and code between backticks. */
  readonly text: string
}

/** The text of a docstring. */
export const Prose: FunctionComponent<Props> = ({ text }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p>{paragraph.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</p>
    ))}
  </>
)
