import type { FunctionComponent } from 'preact'

interface Props {
  readonly text: string
}

// it scrolls where it is long, so the keyboard must reach it
const reachable = { tabIndex: 0 } as const

/** Lines of code, to be copied as they stand. */
export const Code: FunctionComponent<Props> = ({ text }) => (
  <pre {...reachable}>
    <code>{text}</code>
  </pre>
)
