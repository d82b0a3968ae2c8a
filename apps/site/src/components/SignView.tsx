import type { Sign } from '@longhand/derivation'
import type { Style } from '@longhand/render'
import { textFormat } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Tex } from './Tex.tsx'

/** A symbol where nothing else stands: it says itself in words too. */
export const SignView: FunctionComponent<{ sign: Sign; style: Style }> = ({ sign, style }) => (
  <>
    <span class="vh">{textFormat.sign(style.spell(sign))}</span>
    <span aria-hidden="true">
      <Tex tex={style.format.sign(sign)} />
    </span>
  </>
)
