import { type Convention, conventions } from '@longhand/parameters'
import type { CountOptions } from './count-options.ts'

/** The ways to count that a caller asks for, in the order of tables; none, if none is asked for. */
export const askedConventions = ({
  convention = [],
  quantity,
}: CountOptions): readonly Convention[] =>
  conventions.filter(
    ({ id, of }) => of === quantity || convention.includes(id) || convention.includes('all'),
  )
