import type { FunctionComponent } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { loadTexSetter, texSetter } from '~/tex/tex-setter.ts'

interface Props {
  /** LaTeX that a package wrote; KaTeX escapes what it sets. */
  readonly tex: string
}

/** A formula, set while the site is built or in the page. */
export const Tex: FunctionComponent<Props> = ({ tex }) => <Formula key={tex} tex={tex} />

const Formula: FunctionComponent<Props> = ({ tex }) => {
  const place = useRef<HTMLSpanElement>(null)
  const [setTex, keep] = useState(() => texSetter())
  useLayoutEffect(() => {
    // a formula that came with the page stands there already
    if (setTex !== undefined || place.current?.hasChildNodes()) return
    loadTexSetter().then((loaded) => keep(() => loaded))
  }, [setTex])
  return <span ref={place} dangerouslySetInnerHTML={{ __html: setTex?.(tex) ?? '' }} />
}
