import { type Slip, slips } from '@longhand/marking'
import type { ListedPage } from '~/navigation/section.ts'
import { earlyRoundingTitle } from './title-of-mistake.ts'

/** A slip of the pen and where its page stands. */
export interface SlipPage extends ListedPage {
  readonly slip: Slip
}

/** Every slip that marking knows has a page. */
export const slipPages: readonly SlipPage[] = slips.map((slip) => ({
  slip,
  label: slip.title,
  path: `misconceptions/${slip.id}/`,
  says: slip.does,
}))

/** Rounding on the way is neither an idea nor a slip: it fits, and proves nothing. */
export const earlyRoundingPage: ListedPage = {
  label: earlyRoundingTitle,
  path: 'misconceptions/early-rounding/',
  says: 'The learner rounds every line before going on, and the last digits drift away.',
}
