import type { Issue } from '@longhand/network'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

interface Fault {
  readonly marks: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string }
  readonly said: JSX.Element | undefined
}

/** What is wrong with a field: marks that tie it to the sentence, and the sentence under it. */
export const useFault = (issue: Issue | undefined): Fault => {
  const id = useId()
  if (issue === undefined) return { marks: {}, said: undefined }
  const said = (
    <span id={id} class="field-issue">
      Expected {issue.expected}, received {issue.received}. {issue.try}
    </span>
  )
  return { marks: { 'aria-invalid': true, 'aria-describedby': id } as const, said }
}
