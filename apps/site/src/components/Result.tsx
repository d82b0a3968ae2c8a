import { addressOf, type Expression } from '@longhand/derivation'
import { type Digits, styleOf, textFormat, writeValue } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { siteStyle } from '~/derivation/styles.ts'
import { Tex } from './Tex.tsx'

interface Props {
  readonly of: Expression
  readonly digits?: Digits | undefined
  /** The variant of the example that it is a number of. */
  readonly variant?: string | undefined
}

/** A number and where it comes from. A power of ten is set as a formula, others as digits. */
export const Result: FunctionComponent<Props> = ({ of, digits, variant }) => {
  const origin = of.type === 'quantity' ? 'given' : 'derived'
  const choices = digits && { digits }
  const text = writeValue(of, styleOf(textFormat, choices))
  const isPlain = /^[−\d.,]+$/.test(text)
  return (
    <span
      class={`num ${origin === 'given' ? 'g' : 'c'}`}
      data-origin={origin}
      data-of={'of' in of ? addressOf(of) : undefined}
      data-in={variant}
    >
      {isPlain ? text : <Tex tex={writeValue(of, siteStyle(choices))} />}
    </span>
  )
}
