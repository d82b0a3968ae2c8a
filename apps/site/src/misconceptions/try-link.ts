import { problemNamed } from '@longhand/examples'
import type { Idea } from '@longhand/marking'
import { to } from '~/link.ts'

/** A lab that asks for the number in which an idea shows: of a network, or of a problem in steps. */
export const tryLink = ({ subject, quantity }: Idea['example']): string =>
  problemNamed(subject) === undefined
    ? `${to('check/')}#${new URLSearchParams({ network: subject, quantity })}`
    : `${to('backprop/')}#${new URLSearchParams({ problem: subject, ask: 'yes' })}`
