import { render } from 'preact'
import { mark } from './mark.ts'
import { SaidView } from './SaidView.tsx'

/** Marks an answer and says what comes of it, in place of what was said before. */
export const showMarked = (
  place: Element,
  subject: string,
  quantity: string,
  answer: string,
): void => {
  render(<SaidView said={mark(subject, quantity, answer)} />, place)
}
