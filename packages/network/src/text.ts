// The face of `@longhand/network/text`: YAML and prints, whose readers wait until a text is one.
export { parseText } from './reading/parse-text.ts'
export { readModel } from './reading/read-model.ts'
export { readTorchPrint } from './reading/torch/read-torch-print.ts'
