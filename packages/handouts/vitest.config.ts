import { packageTests } from '@longhand/house/vitest'

export default packageTests('handouts')
