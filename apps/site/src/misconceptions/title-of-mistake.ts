import { ideas, slips } from '@longhand/marking'

/** What rounding on the way is called. */
export const earlyRoundingTitle = 'Rounded on the way'

/**
 * What a mistake is called that has a page: an idea, a slip, or rounding on the way.
 *
 * @returns Undefined where it has none.
 */
export const titleOfMistake = (id: string): string | undefined =>
  ideas.get(id)?.title ??
  slips.find((slip) => slip.id === id)?.title ??
  (id === 'early-rounding' ? earlyRoundingTitle : undefined)
