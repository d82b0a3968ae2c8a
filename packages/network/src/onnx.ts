// The face of `@longhand/network/onnx`: ONNX files, whose reader pages carry only if they use it.
export { readOnnx } from './reading/onnx/read-onnx.ts'
