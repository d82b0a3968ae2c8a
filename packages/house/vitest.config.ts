import { packageTests } from './src/package-tests.ts'

export default packageTests('house')
