// Writes src/reading/onnx/onnx-proto.js, the reader of ONNX files, from the official onnx.proto.
import { readFile, writeFile } from 'node:fs/promises'
import { compileRaw } from 'pbf/compile'
import { parse } from 'protocol-buffers-schema'

const schema = await readFile(new URL('onnx.proto', import.meta.url), 'utf8')
// the parser does not know empty statements: the semicolon of `};`
const code = compileRaw(parse(schema.replace(/^(\s*});$/gm, '$1')), { noWrite: true })
await writeFile(new URL('src/reading/onnx/onnx-proto.js', import.meta.url), code)
