import { packageTests } from '@longhand/house/vitest'

export default packageTests('cli', { include: ['src/**/*.test.ts', 'test/**/*.test.ts'] })
