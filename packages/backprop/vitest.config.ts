import { packageTests } from '@longhand/house/vitest'

export default packageTests('backprop', { include: ['src/**/*.test.ts', 'test/**/*.test.ts'] })
