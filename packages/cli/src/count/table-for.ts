import type { NetworkCount } from '@longhand/parameters'
import { type Table, withShortCounts } from '@longhand/render'
import { askedConventions } from './asked-conventions.ts'
import type { CountOptions } from './count-options.ts'
import { countTable } from './count-table.ts'
import { fieldTable } from './field-table.ts'

/** The table that the caller asks for. */
export const tableFor = (count: NetworkCount, options: CountOptions): Table =>
  options.quantity === 'receptiveField'
    ? fieldTable(count)
    : withShortCounts(countTable(count, askedConventions(options)), options.digits)
