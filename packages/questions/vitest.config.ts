import { packageTests } from '@longhand/house/vitest'

export default packageTests('questions', {
  include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
})
