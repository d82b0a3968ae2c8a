// Wrong ideas that only a misread network shows, a line each: who asks a question works them out.
export { addAsConcat } from './add-as-concat.ts'
export { branchesChained } from './branches-chained.ts'
export { globalPoolAsFlatten } from './global-pool-as-flatten.ts'
export { otherInputSize } from './other-input-size.ts'
