import type { AroundRow } from '@longhand/marking'

/** A row that calls itself a convolution, and nothing more: conv2, Conv2D_1, block1_conv2. */
const plainConvolution =
  /^(?:[a-z]+\d*[._-])*conv(?:olution(?:al)?)?(?:[._-]?2d)?\d*(?:[x._-]\d+)*[a-z]?$/

/** Words of pages on which a filter may read one channel only: of layers, and of networks built of them. */
const depthwise =
  /depth-?wise|separ|^dw|[._-]dw|group|grp|cardinal|channel-?wise|pointwise|mobile|mnas|xception|efficient|shuffle|ghost|convnext|convmixer|resnext|regnet|nasnet|squeezenext|invert|bottleneck|blur|multiplier/

/**
 * Whether a row is an ordinary convolution beyond doubt: it is called one, rows beside it are, and
 * nothing on its page, no word and no 1×1 window, speaks of filters that read one channel each.
 */
export const readsAllChannels = (
  words: readonly string[],
  { pageSays, windows, isAmongOrdinary }: AroundRow,
): boolean =>
  isAmongOrdinary &&
  words.some((word) => plainConvolution.test(word)) &&
  !windows.some((window) => window?.every((side) => side === 1)) &&
  !pageSays(depthwise)
