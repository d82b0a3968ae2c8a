import type { FunctionComponent } from 'preact'
import { setTex } from '~/tex/set-tex.ts'

interface Props {
  /** LaTeX that a package wrote; KaTeX escapes what it sets. */
  readonly tex: string
}

/** A formula, set while the site is built or in the page. */
export const Tex: FunctionComponent<Props> = ({ tex }) => (
  <span dangerouslySetInnerHTML={{ __html: setTex(tex) }} />
)
