import { kerasSummary, torchinfo, torchsummary } from '@longhand/parameters'
import type { CountOptions } from './count-options.ts'
import type { Counted } from './counted.ts'
import { shownModules } from './shown-modules.ts'

/** A count as torchsummary 1.5.1 prints it. */
export const asTorchsummary = (counted: Counted, { batch }: CountOptions): string =>
  torchsummary(counted.count.network, batch, shownModules(counted))

/** A count as torchinfo 1.8.0 prints it. */
export const asTorchinfo = (counted: Counted, { batch = 1 }: CountOptions): string =>
  torchinfo(counted.count.network, { batch, modules: shownModules(counted) })

/** A count as Keras 3 prints it. */
export const asKeras = ({ count }: Counted, { batch }: CountOptions): string =>
  kerasSummary(count, batch)
