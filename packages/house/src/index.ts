export { testDocExamples } from './test-doc-examples.ts'
