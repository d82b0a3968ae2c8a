import { to } from '~/link.ts'

/** A link to the backprop lab with a problem loaded. @param problem As `longhand backprop` reads it. */
export const backpropLink = (problem: unknown): string =>
  `${to('backprop/')}#${new URLSearchParams({ problem: '', text: JSON.stringify(problem) })}`
